"""The run: an iteration is some critic steps and one generator step."""

import torch

from batches import Batches
from losses import CriticLoss, GeneratorLoss
from networks import SpectralLinear, make_critic, make_generator
from optimizers import make_optimizer
from processes import Processes


class Run:
    def __init__(self, experiment, processes=None):
        self.experiment, self.processes = experiment, processes or Processes()
        place = self.processes
        self.critic = place.bring(make_critic(experiment))
        self.generator = place.bring(make_generator(experiment))
        self.critic_loss = place.wrap(CriticLoss(self.critic, experiment))
        self.generator_loss = place.wrap(GeneratorLoss(self.generator, experiment))
        self.critic_optimizer = make_optimizer(self.critic.parameters(), experiment["criticOptimizer"])
        self.learns = experiment["generator"]["kind"] != "noised"
        if self.learns:
            self.generator_optimizer = make_optimizer(self.generator.parameters(), experiment["generatorOptimizer"])
        self.batches = Batches(experiment)
        self.iteration = 0

    def descend(self, optimizer, loss):
        parameters = [parameter for group in optimizer.param_groups for parameter in group["params"]]
        optimizer.zero_grad(set_to_none=True)
        # Only these: a generator step leaves the critic, and what listens to its gradients, alone.
        loss.backward(inputs=parameters)
        for parameter in parameters:
            parameter.grad.mul_(self.processes.count).div_(self.batches.size)
        optimizer.step()

    def critic_step(self, batch):
        real, latent, noise, t = (self.processes.share(rows) for rows in batch)
        with torch.no_grad():
            generated = self.generator(latent) + noise
        for layer in self.critic.layers():
            if isinstance(layer, SpectralLinear):
                layer.iterate()
        loss = self.critic_loss(real, generated, t)
        self.descend(self.critic_optimizer, loss)
        constraint = self.experiment["constraint"]
        if constraint["kind"] == "clip":
            for parameter in self.critic.parameters():
                parameter.data.clamp_(-constraint["clip"], constraint["clip"])
        return loss

    def generator_step(self, latent, noise):
        self.align()
        loss = self.generator_loss(self.processes.share(latent), self.processes.share(noise), self.critic)
        self.descend(self.generator_optimizer, loss)
        return loss

    def align(self):
        """Before the critic is used outside of a critic step."""
        for layer in self.critic.layers():
            if isinstance(layer, SpectralLinear):
                layer.align()

    def mean(self, loss):
        return self.processes.total(loss) / self.batches.size

    def iterate(self):
        """The losses of one iteration: the critic's at its last step, the generator's, which is None while it waits."""
        for batch in self.batches.critic(self.iteration):
            critic_loss = self.critic_step(batch)
        critic_loss, generator_loss = self.mean(critic_loss), None
        if self.learns and self.iteration >= self.experiment["warmup"]:
            generator_loss = self.mean(self.generator_step(*self.batches.generator(self.iteration)))
        self.iteration += 1
        return critic_loss, generator_loss
