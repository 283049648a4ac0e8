"""Random numbers: Philox 4x32-10, which has an address for every draw and no state.

(seed, stream, iteration, substep, index) says which draw is meant: the page and this script draw the same batches,
in whatever order and on however many processes.
"""

import math

from arrays import xp

# What a draw is for, so that no purpose shifts the draws of another.
STREAMS = {
    "criticWeights": 1,
    "generatorWeights": 2,
    "singularVectors": 3,
    "real": 4,
    "latent": 5,
    "interpolation": 6,
    "realNoise": 7,
    "generatedNoise": 8,
    "generatorLatent": 9,
    "generatorNoise": 10,
    "measureReal": 13,
    "measureLatent": 14,
    "floor": 15,
}
WORD = 0xFFFFFFFF


def philox(counter, key):
    """The four 32-bit words of a block (Salmon, Moraes, Dror & Shaw, SC'11, section 3.3).

    Words are whole numbers or int64 tensors: a product there may run into the sign, but its 64 bits are the right ones.
    """
    x0, x1, x2, x3 = counter
    k0, k1 = key
    for _ in range(10):
        p0, p1 = 0xD2511F53 * x0, 0xCD9E8D57 * x2
        x0, x1, x2, x3 = (p1 >> 32 & WORD) ^ x1 ^ k0, p1 & WORD, (p0 >> 32 & WORD) ^ x3 ^ k1, p0 & WORD
        k0, k1 = (k0 + 0x9E3779B9) & WORD, (k1 + 0xBB67AE85) & WORD
    return x0, x1, x2, x3


def uniforms(seed, stream, iteration, substep, index):
    """Four uniforms on [0, 1): the top 24 bits of the words, which a Float32 holds exactly."""
    words = philox((index, iteration, substep, 0), (seed, STREAMS[stream]))
    return [(word >> 8) * 2**-24 for word in words]


def box_muller(u, v):
    """Two independent standard normals from two uniforms."""
    radius, angle = xp.sqrt(-2 * xp.log(1 - u)), 2 * math.pi * v
    return radius * xp.cos(angle), radius * xp.sin(angle)


def normals(u):
    """Four standard normals from a block of four uniforms."""
    return [*box_muller(u[0], u[1]), *box_muller(u[2], u[3])]
