"""The data: each distribution is the push-forward of four uniforms."""

import math

from arrays import pick, xp
from draws import box_muller


def blurred(x, y, sigma, u):
    """A point plus Gaussian noise, made from the third and the fourth uniform."""
    dx, dy = box_muller(u[2], u[3])
    return x + sigma * dx, y + sigma * dy


def ring(u, modes, radius, sigma, seam):
    # Closed: the angles run from 0 to 2 pi with both ends among them, which are one place.
    apart = max(1, modes - 1) if seam == "closed" else modes
    share = xp.floor(u[0] * modes) - (modes - apart)
    angle = 2 * math.pi * (share * (share > 0)) / apart
    return blurred(radius * xp.cos(angle), radius * xp.sin(angle), sigma, u)


def grid(u, side, spacing, sigma):
    index = xp.floor(u[0] * side**2)
    row, middle = xp.floor(index / side), (side - 1) / 2
    return blurred(spacing * (index - side * row - middle), spacing * (row - middle), sigma, u)


def swiss_roll(u, sigma):
    angle = 1.5 * math.pi + 3 * math.pi * u[0]
    return blurred(angle * xp.cos(angle) / 7.5, angle * xp.sin(angle) / 7.5, sigma, u)


def gaussian(u, x, y, sigma):
    return blurred(x, y, sigma, u)


def moons(u, sigma):
    side = 1 - 2 * (u[0] >= 0.5)
    x, y = 1.25 * (xp.cos(math.pi * u[1]) - 0.5), 1.25 * (xp.sin(math.pi * u[1]) - 0.25)
    return blurred(side * x, side * y, sigma, u)


def circles(u, radius, ratio, sigma):
    outer = u[0] < 0.5
    r, angle = outer * radius + (1 - 1 * outer) * (ratio * radius), 2 * math.pi * u[1]
    return blurred(r * xp.cos(angle), r * xp.sin(angle), sigma, u)


def spiral(u, arms, turns, radius, sigma):
    t = xp.sqrt(u[1])
    angle = 2 * math.pi * (turns * t + xp.floor(u[0] * arms) / arms)
    return blurred(radius * t * xp.cos(angle), radius * t * xp.sin(angle), sigma, u)


def pinwheel(u, arms, length, width, twist):
    x, y = blurred(0, 0, 1, u)
    x, y = 1 + length * x, width * y
    angle = 2 * math.pi * xp.floor(u[0] * arms) / arms + twist * xp.hypot(x, y)
    cos, sin = xp.cos(angle), xp.sin(angle)
    return cos * x - sin * y, sin * x + cos * y


def checkerboard(u, cells, extent):
    index = 2 * xp.floor(u[0] * math.ceil(cells**2 / 2))
    row = xp.floor(index / cells)
    # On an even board the odd rows start one cell later.
    column = index - cells * row + (row % 2 if cells % 2 == 0 else 0)
    size = 2 * extent / cells
    return size * (column + u[1]) - extent, size * (row + u[2]) - extent


def segment(u, theta, thickness):
    return theta + thickness * (u[1] - 0.5), u[0]


def segments(u, gap, angle, sigma):
    lean, side = angle * math.pi / 360, 2 * (u[0] >= 0.5) - 1
    along = 1.2 * (2 * u[1] - 1)
    return blurred(side * gap / 2 + along * side * math.sin(lean), along * math.cos(lean), sigma, u)


def points(u, points, jitter):
    index = xp.floor(u[0] * len(points))
    return blurred(pick([x for x, _ in points], index), pick([y for _, y in points], index), jitter, u)


DATASETS = {
    "ring": ring,
    "grid": grid,
    "swissRoll": swiss_roll,
    "gaussian": gaussian,
    "moons": moons,
    "circles": circles,
    "spiral": spiral,
    "pinwheel": pinwheel,
    "checkerboard": checkerboard,
    "segment": segment,
    "segments": segments,
    "points": points,
}


def place(dataset, u):
    """x and y of the points that blocks of four uniforms become."""
    parameters = {name: value for name, value in dataset.items() if name != "kind"}
    return DATASETS[dataset["kind"]](u, **parameters)
