"""What the two networks minimise, as sums over the rows of a batch.

Sums, because whole numbers add up without rounding: where a gradient is 0 by identity, as that of the critic's last
bias under the Wasserstein objective, it then is 0 exactly. Who minimises a mean divides by the batch afterwards, and
processes that have unequal shares of a batch need no weights.
"""

import torch
from torch import nn
from torch.nn import functional as F


def half_squares(f, target):
    return 0.5 * ((f - target) ** 2).sum()


# f is the critic's raw output, D = sigmoid(f). On real points, on generated points, and what the generator minimises.
OBJECTIVES = {
    "wasserstein": (lambda f: -f.sum(), lambda f: f.sum(), lambda f: -f.sum()),
    "minimax": (lambda f: -F.logsigmoid(f).sum(), lambda f: -F.logsigmoid(-f).sum(), lambda f: F.logsigmoid(-f).sum()),
    "non-saturating": (
        lambda f: -F.logsigmoid(f).sum(),
        lambda f: -F.logsigmoid(-f).sum(),
        lambda f: -F.logsigmoid(f).sum(),
    ),
    "least-squares": (lambda f: half_squares(f, 1), lambda f: half_squares(f, 0), lambda f: half_squares(f, 1)),
    "hinge": (lambda f: F.relu(1 - f).sum(), lambda f: F.relu(1 + f).sum(), lambda f: -f.sum()),
    "total-variation": (
        lambda f: -torch.sigmoid(f).sum(),
        lambda f: torch.sigmoid(f).sum(),
        lambda f: -torch.sigmoid(f).sum(),
    ),
}


def gradient_penalty(critic, constraint, real, generated, t):
    """The sum of lambda (|grad f| - k)^2 over points between, or at one end."""
    t = {"interpolates": t, "real": torch.ones_like(t), "generated": torch.zeros_like(t)}[constraint["at"]]
    points = (t * real + (1 - t) * generated).requires_grad_()
    (slopes,) = torch.autograd.grad(critic(points).sum(), points, create_graph=True)
    # Under the root, so that there is a derivative where every unit of the critic is off.
    excess = torch.sqrt((slopes**2).sum(dim=1) + 1e-12) - constraint["target"]
    if constraint["sides"] == "one":
        excess = F.relu(excess)
    return constraint["lambda"] * (excess**2).sum()


class CriticLoss(nn.Module):
    """The critic's loss as a module: what DistributedDataParallel wraps, see `Processes`."""

    def __init__(self, critic, experiment):
        super().__init__()
        self.critic = critic
        self.on_real, self.on_generated, _ = OBJECTIVES[experiment["objective"]]
        self.constraint = experiment["constraint"]

    def forward(self, real, generated, t):
        loss = self.on_real(self.critic(real)) + self.on_generated(self.critic(generated))
        if self.constraint["kind"] == "gradient-penalty":
            loss = loss + gradient_penalty(self.critic, self.constraint, real, generated, t)
        return loss


class GeneratorLoss(nn.Module):
    """The generator's; the critic is handed over, so that it is no part of this module."""

    def __init__(self, generator, experiment):
        super().__init__()
        self.generator = generator
        self.on_generated = OBJECTIVES[experiment["objective"]][2]

    def forward(self, latent, noise, critic):
        return self.on_generated(critic(self.generator(latent) + noise))
