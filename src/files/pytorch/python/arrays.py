"""The array library of the draws.

They are written once, over `xp`: numbers and tensors go through the same lines.
"""

import torch

xp = torch
# Draws are made in Float64 on the CPU whatever the networks are made of, so that they are the page's draws.
torch.set_default_dtype(torch.float64)


def pick(table, index):
    """The entries of a list at whole numbers that a floor has left as reals."""
    return torch.tensor(table)[index.long()]
