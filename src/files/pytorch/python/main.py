"""The command line."""

import argparse
import math
import sys

import torch

from check import check
from measures import measure
from processes import Processes
from saving import save
from settings import EXPERIMENT, MODES, PAGE
from training import Run


def arguments(argv):
    parser = argparse.ArgumentParser(description="Proves that it trains the page's experiment, then trains on.")
    parser.add_argument("--check", action="store_true", help="stop after the proof")
    parser.add_argument("--iterations", type=int, default=1000, help="train until so many are done (1000 unless said)")
    parser.add_argument("--save", metavar="FILE", help="keep both state_dicts: .json, which the page opens, or .pt")
    parser.add_argument("--float32", action="store_true", help="half the precision, as GPUs like it")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda", "mps"))
    parser.add_argument("--distributed", action="store_true", help="one of several processes, see the top of the file")
    given = parser.parse_args(argv)
    if given.device == "mps" and not given.float32:
        parser.error("--device mps has no Float64: add --float32")
    if given.distributed and given.device == "mps":
        parser.error("--distributed works on cpu (gloo) and cuda (nccl), not on mps")
    if given.save and not given.save.endswith((".json", ".pt")):
        parser.error(f"--save takes a name that ends with .json or .pt, not {given.save}")
    return given


def train(run, iterations, say=print):
    """Goes on until so many iterations are done. False where a loss stopped being finite."""
    every = max(1, (iterations - run.iteration) // 10)
    while run.iteration < iterations:
        losses = run.iterate()
        if not all(math.isfinite(loss) for loss in losses if loss is not None):
            say(f"DIVERGED at iteration {run.iteration}: a smaller learning rate usually helps")
            return False
        if run.iteration % every == 0 or run.iteration == iterations:
            said = ("waits" if loss is None else f"{loss:.6g}" for loss in losses)
            say("iteration {}  critic's loss {}  generator's loss {}".format(run.iteration, *said))
    return True


def main(argv=None):
    given = arguments(argv)
    dtype = torch.float32 if given.float32 else torch.float64
    processes = Processes(given.device, dtype, given.distributed)
    if processes.count > EXPERIMENT["batchSize"]:
        sys.exit(f"{processes.count} processes cannot share batches of {EXPERIMENT['batchSize']} points")
    say = print if processes.rank == 0 else lambda *_: None
    run = Run(EXPERIMENT, processes)
    say(f"PyTorch {torch.__version__}, {processes.device}, {dtype}, processes: {processes.count}")
    good = check(run, PAGE, say)
    if good and not given.check:
        good = train(run, given.iterations, say)
        for name, value in measure(run, MODES).items():
            say(f"{name}: {value:.6g}")
    if good and given.save and processes.rank == 0:
        save(run, given.save)
        say(f"kept in {given.save}")
    processes.close()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
