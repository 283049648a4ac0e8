"""The networks, and where their weights start."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from batches import fill
from draws import normals

ACTIVATIONS = {
    "relu": nn.ReLU,
    "leakyRelu": lambda: nn.LeakyReLU(0.2),
    "tanh": nn.Tanh,
    # PyTorch's own threshold of 20 is off by 2e-9 there.
    "softplus": lambda: nn.Softplus(threshold=40),
    "sigmoid": nn.Sigmoid,
    "elu": nn.ELU,
    "silu": nn.SiLU,
}


class SpectralLinear(nn.Module):
    """A layer whose matrix W is used as W/sigma, sigma = u'Wv (Miyato et al. 2018, Algorithm 1).

    u and v are those of a running power iteration, fixed as far as gradients are concerned. Only v is state: a critic
    step moves it once; elsewhere v stays, and u is taken at the weights of the moment. torch.nn.utils.spectral_norm
    would keep both. What it keeps goes by the same names here.
    """

    def __init__(self, inputs, outputs):
        super().__init__()
        self.in_features, self.out_features = inputs, outputs
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.weight_orig = nn.Parameter(torch.zeros(outputs, inputs))
        self.register_buffer("weight_u", torch.zeros(outputs))
        self.register_buffer("weight_v", torch.zeros(inputs))

    @torch.no_grad()
    def align(self):
        self.weight_u.copy_(F.normalize(self.weight_orig @ self.weight_v, dim=0))

    @torch.no_grad()
    def iterate(self):
        self.align()
        self.weight_v.copy_(F.normalize(self.weight_u @ self.weight_orig, dim=0))

    def weight(self):
        # A matrix of one entry is used as its sign, exactly: an adaptive optimiser makes whole steps of rounding.
        if self.weight_orig.numel() == 1:
            return self.weight_orig.sign()
        return self.weight_orig / (self.weight_u @ self.weight_orig @ self.weight_v).clamp(min=1e-12)

    def forward(self, x):
        return F.linear(x, self.weight(), self.bias)


class Translation(nn.Module):
    """g(z) = (theta, z)."""

    def __init__(self, theta):
        super().__init__()
        self.theta = nn.Parameter(torch.tensor(float(theta)))

    def forward(self, z):
        return torch.cat((self.theta.expand(len(z), 1), z), dim=1)


class Chain(nn.Module):
    """Dense layers with an activation between them; the last one is linear."""

    def __init__(self, widths, activation, linear=nn.Linear):
        super().__init__()
        modules = []
        for inputs, outputs in zip(widths, widths[1:]):
            modules += [linear(inputs, outputs), ACTIVATIONS[activation]()]
        self.net = nn.Sequential(*modules[:-1])

    def forward(self, x):
        return self.net(x)

    def layers(self):
        return [module for module in self.net if isinstance(module, (nn.Linear, SpectralLinear))]


@torch.no_grad()
def initialise(network, seed, stream):
    """Uniform, of standard deviation sqrt(2 / inputs), and sqrt(2 / (inputs + outputs)) in the last layer; biases 0."""
    layers = network.layers()
    size = sum(parameter.numel() for parameter in network.parameters())
    drawn, at = fill(seed, stream, 0, 1, size)[0], 0
    for layer in layers:
        inputs, outputs = layer.in_features, layer.out_features
        deviation = math.sqrt(2 / (inputs + outputs if layer is layers[-1] else inputs))
        # Drawn in the order inputs x outputs, of which PyTorch keeps the transpose; the biases' draws stay unused.
        matrix = drawn[at : at + inputs * outputs].reshape(inputs, outputs)
        weight = layer.weight_orig if isinstance(layer, SpectralLinear) else layer.weight
        weight.copy_(((2 * matrix - 1) * math.sqrt(3) * deviation).T)
        layer.bias.zero_()
        at += inputs * outputs + outputs
    return network


def start_spectral(critic, seed):
    """Random vectors, iterated until sigma has converged."""
    layers = critic.layers()
    drawn = fill(seed, "singularVectors", 0, 1, sum(layer.in_features for layer in layers), normals)[0]
    for layer, v in zip(layers, drawn.split([layer.in_features for layer in layers])):
        layer.weight_v.copy_(v)
        for _ in range(100):
            layer.iterate()


def make_critic(experiment):
    settings, spectral = experiment["critic"], experiment["constraint"]["kind"] == "spectral-norm"
    widths = [2, *[settings["width"]] * settings["depth"], 1]
    critic = Chain(widths, settings["activation"], SpectralLinear if spectral else nn.Linear)
    initialise(critic, experiment["seed"], "criticWeights")
    if spectral:
        start_spectral(critic, experiment["seed"])
    return critic


def make_generator(experiment):
    settings = experiment["generator"]
    if settings["kind"] == "noised":
        return nn.Identity()
    if settings["kind"] == "translation":
        return Translation(settings["theta"])
    hidden = [settings["width"]] * settings["depth"] if settings["kind"] == "mlp" else []
    generator = Chain([experiment["latent"]["dimension"], *hidden, 2], settings["activation"])
    return initialise(generator, experiment["seed"], "generatorWeights")
