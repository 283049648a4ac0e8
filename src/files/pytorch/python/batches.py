"""The batches of an iteration, all its critic steps at once: S x B x columns."""

from typing import NamedTuple

import torch

from datasets import blurred, place
from draws import normals, uniforms

# Blocks from here on place no sample: they are the noise of a noised generator.
UPPER = 2**31


class Batch(NamedTuple):
    """Rows of one step. Instance noise is in `real` already and to be added to what is generated."""

    real: torch.Tensor
    latent: torch.Tensor
    noise: torch.Tensor
    t: torch.Tensor


def blocks(seed, stream, iteration, steps, count, first=0):
    """The uniforms of so many blocks in each of so many critic steps: four tensors, steps x count."""
    return uniforms(seed, stream, iteration, torch.arange(steps)[:, None], first + torch.arange(count))


def fill(seed, stream, iteration, steps, count, lanes=list):
    """Element i is lane i mod 4 of block i // 4: steps x count."""
    four = lanes(blocks(seed, stream, iteration, steps, -(-count // 4)))
    return torch.stack(four, dim=-1).flatten(1)[:, :count]


class Batches:
    def __init__(self, experiment):
        self.experiment = experiment
        self.seed, self.size = experiment["seed"], experiment["batchSize"]

    def real(self, stream, iteration, steps, count):
        x, y = place(self.experiment["dataset"], blocks(self.seed, stream, iteration, steps, count))
        return torch.stack((x, y), dim=-1)

    def latent(self, stream, iteration, steps, count):
        """Latent vectors; those of a noised generator are its points, real ones plus noise."""
        generator, latent = self.experiment["generator"], self.experiment["latent"]
        if generator["kind"] == "noised":
            x, y = self.real(stream, iteration, steps, count).unbind(dim=-1)
            noise = blocks(self.seed, stream, iteration, steps, count, UPPER)
            return torch.stack(blurred(x, y, generator["spread"], noise), dim=-1)
        lanes = normals if latent["kind"] == "normal" else list
        flat = fill(self.seed, stream, iteration, steps, count * latent["dimension"], lanes)
        return flat.reshape(steps, count, latent["dimension"])

    def noise(self, stream, iteration, steps):
        """Instance noise, whose sigma falls linearly to 0 where it is annealed."""
        sigma, annealing = self.experiment["noise"]["sigma"], self.experiment["noise"]["annealing"]
        if annealing > 0:
            sigma *= max(0, 1 - iteration / annealing)
        if sigma == 0:
            return torch.zeros(steps, self.size, 2)
        return sigma * fill(self.seed, stream, iteration, steps, 2 * self.size, normals).reshape(steps, self.size, 2)

    def critic(self, iteration):
        """One batch a critic step."""
        steps, size = self.experiment["criticSteps"], self.size
        real = self.real("real", iteration, steps, size) + self.noise("realNoise", iteration, steps)
        latent = self.latent("latent", iteration, steps, size)
        noise = self.noise("generatedNoise", iteration, steps)
        t = fill(self.seed, "interpolation", iteration, steps, size)[..., None]
        return [Batch(*rows) for rows in zip(real, latent, noise, t)]

    def generator(self, iteration):
        """Latent vectors and noise of the generator step."""
        latent = self.latent("generatorLatent", iteration, 1, self.size)[0]
        return latent, self.noise("generatorNoise", iteration, 1)[0]
