"""Where the script runs: on its own, or as one of several processes that share every batch.

Each process draws the whole batch and takes its rows, so that all of them together see the batch that one alone
would see, whether or not they divide it evenly. DistributedDataParallel averages gradients over the processes.
Losses are sums over rows, so the average times the number of processes is the gradient over the whole batch.

What is wrapped is a module that computes a loss, not a network. The hooks of DistributedDataParallel hear gradients
that arrive in `.grad`, in one backward pass after one forward pass. A gradient penalty takes a gradient within the
loss (`torch.autograd.grad`), which they don't hear, and runs the critic three times; inside of the wrapped module
all of that is over before they listen. What follows is one backward pass, with the penalty's second derivatives in
it, in which each parameter gets its whole gradient at once: then the hooks send it.
"""

import os

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

# What is sent, and what sends it, is kept to the end. Whoever drops a tensor last needs Python's lock, be it one of
# gloo's threads; and PyTorch (1.13, 2.13) waits for those threads with the lock in its hand.
KEPT = []


class Processes:
    def __init__(self, device="cpu", dtype=torch.float64, distributed=False):
        self.distributed, self.dtype = distributed, dtype
        self.rank, self.count = 0, 1
        if distributed:
            # RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT, as torchrun sets them.
            # Some builds of PyTorch 2 (Debian, Windows) have no libuv, which they would use to meet by default.
            os.environ.setdefault("USE_LIBUV", "0")
            dist.init_process_group("nccl" if device == "cuda" else "gloo")
            self.rank, self.count = dist.get_rank(), dist.get_world_size()
        if distributed and device == "cuda":
            device = f"cuda:{os.environ.get('LOCAL_RANK', self.rank % torch.cuda.device_count())}"
            torch.cuda.set_device(device)
        self.device = torch.device(device)
        self.sum = self.bring(torch.zeros(()))
        KEPT.append(self.sum)

    def bring(self, part):
        """A tensor or a network to the device: its precision first, for devices that have no Float64."""
        return part.to(self.dtype).to(self.device)

    def share(self, rows):
        """This process's rows of a batch, where its networks are."""
        first, end = (len(rows) * rank // self.count for rank in (self.rank, self.rank + 1))
        return self.bring(rows[first:end])

    def wrap(self, loss):
        """A loss whose gradients are averaged over the processes, if there is anything that learns."""
        if not self.distributed or not any(True for _ in loss.parameters()):
            return loss
        # Spectral norm's vectors move in the same way everywhere: there is nothing to send.
        wrapped = DistributedDataParallel(loss, broadcast_buffers=False)
        KEPT.append(wrapped)
        return wrapped

    def total(self, value):
        """A sum over all processes."""
        if not self.distributed:
            return value.item()
        self.sum.copy_(value.detach())
        dist.all_reduce(self.sum)
        return self.sum.item()

    def close(self):
        if self.distributed:
            dist.destroy_process_group()
