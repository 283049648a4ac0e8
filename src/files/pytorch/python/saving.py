"""Keeping what was learnt."""

import json

import torch


def lists(network):
    """By PyTorch's names: what the page opens, and `load_state_dict` takes once each list is a tensor."""
    return {name: tensor.tolist() for name, tensor in network.state_dict().items()}


def save(run, path):
    run.align()
    if path.endswith(".pt"):
        state = {"generator": run.generator.state_dict(), "critic": run.critic.state_dict()}
        torch.save({**state, "iteration": run.iteration, "experiment": run.experiment}, path)
        return
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"generator": lists(run.generator), "critic": lists(run.critic)}, file)
