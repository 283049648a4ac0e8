"""What a run has come to, measured on samples that training has not seen."""

import math

import torch


def sliced_wasserstein(a, b, directions=32):
    """Sliced W1: the mean of the distances between the projections on fixed directions (Bonneel et al. 2015)."""
    angles = torch.arange(directions) * math.pi / directions
    axes = torch.stack((torch.cos(angles), torch.sin(angles)))
    return ((a @ axes).sort(dim=0).values - (b @ axes).sort(dim=0).values).abs().mean().item()


def mode_coverage(points, modes):
    """How many modes have a sample within 3 sigma that is nearest to them, and the share of such samples."""
    centres, sigmas = torch.tensor([mode[:2] for mode in modes]), torch.tensor([mode[2] for mode in modes])
    distance, nearest = torch.cdist(points, centres).min(dim=1)
    good = nearest[distance < 3 * sigmas[nearest]]
    return good.unique().numel(), good.numel() / len(points)


@torch.no_grad()
def measure(run, modes, count=1024):
    """By name: each says how it was estimated, and from how many samples."""
    batches, place, at = run.batches, run.processes, run.iteration
    run.align()
    real = batches.real("measureReal", at, 1, count)[0]
    generated = run.generator(place.bring(batches.latent("measureLatent", at, 1, count)[0]))
    f_real, f_generated = run.critic(place.bring(real)), run.critic(generated)
    generated = generated.cpu().double()
    others = batches.real("floor", at, 1, count)[0]
    found = {
        f"sliced W1, 32 directions, n = {count}": sliced_wasserstein(real, generated),
        f"the same between two sets of {count} real points (its floor)": sliced_wasserstein(real, others),
        f"mean f(real) - mean f(generated), n = {count}": (f_real.mean() - f_generated.mean()).item(),
    }
    if modes:
        covered, share = mode_coverage(generated, modes)
        found[f"modes covered of {len(modes)}, n = {count}"] = covered
        found[f"share within 3 sigma of a mode, n = {count}"] = share
    if hasattr(run.generator, "theta"):
        found["theta"] = run.generator.theta.item()
    return found
