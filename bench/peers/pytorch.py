"""The same training in PyTorch on one thread.

Speaks one JSON line a message: {"prepare": {experiment, modes, critic, generator}}
and {"run": iterations}; answers {} and {"seconds": …}.
"""

import json
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.set_num_interop_threads(1)


def network(shape, layers):
    activation = {"tanh": nn.Tanh, "relu": nn.ReLU}[shape["activation"]]
    modules = []
    for layer in layers:
        linear = nn.Linear(layer["inputs"], layer["outputs"])
        with torch.no_grad():
            linear.weight.copy_(torch.tensor(layer["weights"]).reshape(layer["inputs"], layer["outputs"]).T)
            linear.bias.copy_(torch.tensor(layer["bias"]))
        modules += [linear, activation()]
    return nn.Sequential(*modules[:-1])


def optimizer(settings, parameters):
    if settings["kind"] == "sgd":
        return torch.optim.SGD(parameters, lr=settings["rate"])
    betas = (settings["beta1"], settings["beta2"])
    return torch.optim.Adam(parameters, lr=settings["rate"], betas=betas, eps=settings["epsilon"])


class Training:
    def __init__(self, message):
        self.experiment = experiment = message["experiment"]
        torch.manual_seed(experiment["seed"])
        self.critic = network(experiment["critic"], message["critic"])
        self.generator = network(experiment["generator"], message["generator"])
        self.of_critic = optimizer(experiment["criticOptimizer"], self.critic.parameters())
        self.of_generator = optimizer(experiment["generatorOptimizer"], self.generator.parameters())
        self.centres = torch.tensor([[mode["x"], mode["y"]] for mode in message["modes"]])
        self.sigma = message["modes"][0]["sigma"]
        self.batch = experiment["batchSize"]
        self.wasserstein = experiment["objective"] == "wasserstein"

    def draw_real(self):
        which = torch.randint(len(self.centres), (self.batch,))
        return self.centres[which] + self.sigma * torch.randn(self.batch, 2)

    def draw_latent(self):
        latent = self.experiment["latent"]
        draw = torch.randn if latent["kind"] == "normal" else torch.rand
        return draw(self.batch, latent["dimension"])

    def penalty(self, real, fake):
        constraint = self.experiment["constraint"]
        t = torch.rand(self.batch, 1)
        between = (t * real + (1 - t) * fake).requires_grad_()
        (slope,) = torch.autograd.grad(self.critic(between).sum(), between, create_graph=True)
        norm = (slope.square().sum(1) + 1e-12).sqrt()
        return constraint["lambda"] * (norm - constraint["target"]).square().mean()

    def critic_step(self):
        real = self.draw_real()
        with torch.no_grad():
            fake = self.generator(self.draw_latent())
        of_real, of_fake = self.critic(real), self.critic(fake)
        if self.wasserstein:
            loss = of_fake.mean() - of_real.mean()
        else:
            loss = nn.functional.softplus(-of_real).mean() + nn.functional.softplus(of_fake).mean()
        if self.experiment["constraint"]["kind"] == "gradient-penalty":
            loss = loss + self.penalty(real, fake)
        self.of_critic.zero_grad()
        loss.backward()
        self.of_critic.step()

    def generator_step(self):
        for parameter in self.critic.parameters():
            parameter.requires_grad_(False)
        scores = self.critic(self.generator(self.draw_latent()))
        loss = -scores.mean() if self.wasserstein else nn.functional.softplus(-scores).mean()
        self.of_generator.zero_grad()
        loss.backward()
        self.of_generator.step()
        for parameter in self.critic.parameters():
            parameter.requires_grad_(True)

    def iterate(self, count):
        for _ in range(count):
            for _ in range(self.experiment["criticSteps"]):
                self.critic_step()
            self.generator_step()


def main():
    training = None
    print(json.dumps({"version": torch.__version__}), flush=True)
    for line in sys.stdin:
        message = json.loads(line)
        if "prepare" in message:
            training = Training(message["prepare"])
            answer = {}
        else:
            start = time.perf_counter()
            training.iterate(message["run"])
            answer = {"seconds": time.perf_counter() - start}
        print(json.dumps(answer), flush=True)


main()
