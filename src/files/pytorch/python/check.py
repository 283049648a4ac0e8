"""The proof: the losses of the first iterations beside the page's.

The page computed its own in Float64, with every derivative written out by hand; here autograd computes them.
Programs that sum in another order differ by a rounding error at first, and training multiplies it. How many times it
has by an iteration, its sensitivity, the page has measured: it trained twice more, with every weight moved by 1e-12.
An iteration may be off by SAFETY x the precision (2e-16 or 1e-7) x its sensitivity, in units of the column's largest
loss. Where that is no small number any more, losses are shown and prove nothing.

SAFETY leaves room for sums that cancel, and for Adam, which divides by them. No room helps a unit that stands
exactly on its kink, as a ReLU may between clipped weights: rounding decides which way such a run goes. Float32 meets
kinks more often.
"""

import torch

SAFETY = {torch.float64: 1e5, torch.float32: 1000}
PROVES = 0.02


def off(here, page, largest):
    """How far two losses are apart in units of the largest; NaN where one of them is."""
    if here is None or page is None:
        return 0.0 if here is page else float("inf")
    return 0.0 if here == page else abs(here - page) / max(largest, 1e-300)


def written(value):
    return "waits" if value is None else f"{value:.12g}"


def check(run, page, say=print):
    """Trains a fresh run through the page's rows: whether every iteration that proves something agrees.

    A row is the iteration, the critic's loss, the generator's loss, None while it waits, and the sensitivity.
    """
    dtype = run.processes.dtype
    unit = SAFETY[dtype] * torch.finfo(dtype).eps
    largest = [max((abs(row[column]) for row in page if row[column] is not None), default=0.0) for column in (1, 2)]
    columns = ("critic here", "on the page", "generator here", "on the page")
    say("iteration" + "".join(f"{column:>21}" for column in columns) + "  off by  allowed")
    proven, wrong = 0, 0
    for iteration, *expected, sensitivity in page:
        while run.iteration < iteration:
            losses = run.iterate()
        apart = [off(*pair) for pair in zip(losses, expected, largest)]
        allowed = unit * sensitivity
        # Written so that NaN disagrees.
        agrees = all(part <= allowed for part in apart)
        proves = allowed <= PROVES
        proven, wrong = proven + proves, wrong + (proves and not agrees)
        verdict = "" if proves and agrees else "DIFFERS" if proves else "proves nothing at this precision"
        numbers = "".join(f"{written(value):>21}" for pair in zip(losses, expected) for value in pair)
        say(f"{iteration:9}{numbers}  {max(apart):6.0e}  {allowed:7.0e}  {verdict}".rstrip())
    if wrong > 0:
        doubt = "" if dtype == torch.float64 else "; Float32's rounding may do that, leave out --float32 to know"
        say(f"DIFFERS from the page in {wrong} of {proven} iterations{doubt}")
    elif proven == 0:
        where = "" if dtype == torch.float64 else " in Float32"
        say(f"PROVES NOTHING: rounding alone makes such a difference{where}")
    else:
        say(f"AGREES with the page in {proven} of {proven} iterations")
    return proven > 0 and wrong == 0
