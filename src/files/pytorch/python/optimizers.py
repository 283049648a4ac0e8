"""The optimisers: PyTorch's own, but for RMSProp."""

import torch


class RMSProp(torch.optim.Optimizer):
    """As in TensorFlow 1: epsilon inside the root, and a mean square that may start at 1.

    PyTorch's own has epsilon outside, and starts at 0.
    """

    def __init__(self, parameters, rate, decay, accumulator):
        super().__init__(parameters, {"rate": rate, "decay": decay, "accumulator": accumulator})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for parameter in group["params"]:
                state, gradient = self.state[parameter], parameter.grad
                if "square" not in state:
                    state["square"] = torch.full_like(parameter, group["accumulator"])
                square = state["square"]
                square.mul_(group["decay"]).addcmul_(gradient, gradient, value=1 - group["decay"])
                parameter.sub_(group["rate"] * gradient / torch.sqrt(square + 1e-10))


def make_optimizer(parameters, settings):
    rate = settings["rate"]
    if settings["kind"] == "sgd":
        return torch.optim.SGD(parameters, lr=rate)
    if settings["kind"] == "momentum":
        return torch.optim.SGD(parameters, lr=rate, momentum=settings["momentum"])
    if settings["kind"] == "rmsprop":
        return RMSProp(parameters, rate, settings["decay"], settings["accumulator"])
    # Epsilon outside the root, both moments corrected (Kingma & Ba 2015, Algorithm 1).
    betas = settings["beta1"], settings["beta2"]
    return torch.optim.Adam(parameters, lr=rate, betas=betas, eps=settings["epsilon"])
