"""Greenery: clipped laurels, groves and shrubs, light enough to stand in hundreds."""
import math
import random

from mathutils import Vector

from mesh_builder import MeshBuilder


def ball(b, z, r, segments, zone="leaf-dark", squash=1.0):
    b.lathe([(0, -0.86 * r * squash), (0.62 * r, -0.6 * r * squash), (0.86 * r, 0.0), (0.62 * r, 0.6 * r * squash), (0, 0.88 * r * squash)],
            zone, segments, (0, 0, z))


def leaves(b, rnd, count, z, r, length, width, half=False, reach=(0.74, 0.88)):
    """Leaves on a sunflower spiral over a ball (or over the upper half of one), each a little out of line."""
    for k in range(count):
        up = (k + 0.5) / count if half else 1 - 2 * (k + 0.5) / count
        a = k * 2.39996 + rnd.uniform(-0.25, 0.25)
        q = math.sqrt(1 - up * up)
        n = Vector((q * math.cos(a), q * math.sin(a), up * (0.8 if half else 1)))
        d = (n * 0.55 + Vector((rnd.uniform(-1, 1), rnd.uniform(-1, 1), rnd.uniform(-0.2, 1.1)))).normalized()
        b.blade(n * r * rnd.uniform(*reach) + Vector((0, 0, z)), d, n, rnd.uniform(*length), width,
                "leaf" if rnd.random() < 0.75 else "leaf-dark")


def crown(b, seed, z, r, count, length, width, segments, reach=(0.78, 0.90), squash=1.0):
    ball(b, z, r, segments, squash=squash)
    leaves(b, random.Random(seed), count, z, r, length, width, reach=reach)


def tub(b, segments):
    b.lathe([(0.40, 0), (0.42, 0.12), (0.47, 0.42), (0.50, 0.56), (0.43, 0.56), (0.43, 0.50)], "stone2", segments)
    b.lathe([(0.43, 0.51), (0, 0.53)], "soil", segments)


def tub_tree():
    b = MeshBuilder()
    tub(b, 14)
    b.tube([(0, 0, 0.45), (0.02, 0, 1.1), (0, 0, 2.0)], 0.05, "trunk", 5, 0.04)
    crown(b, 1, 2.7, 0.85, 210, (0.22, 0.34), 0.14, 10)
    return b


def tub_tree_far():
    b = MeshBuilder()
    b.lathe([(0.40, 0), (0.50, 0.56), (0.0, 0.54)], "stone2", 8)
    b.tube([(0, 0, 0.5), (0, 0, 2.0)], 0.05, "trunk", 3)
    crown(b, 1, 2.7, 0.85, 34, (0.34, 0.48), 0.26, 8)
    return b


def grove_tree():
    b = MeshBuilder()
    b.tube([(0, 0, 0), (0.04, 0, 1.3), (0, 0, 2.5)], 0.10, "trunk", 5, 0.07)
    crown(b, 9, 3.5, 1.35, 190, (0.34, 0.52), 0.22, 10, squash=0.96)
    return b


def grove_tree_far():
    b = MeshBuilder()
    b.tube([(0, 0, 0), (0.04, 0, 2.5)], 0.10, "trunk", 3, 0.07)
    crown(b, 9, 3.5, 1.35, 44, (0.44, 0.62), 0.32, 7, squash=0.96)
    return b


def shrub():
    b, rnd = MeshBuilder(), random.Random(2)
    r = 0.55
    b.lathe([(0.95 * r, 0), (0.78 * r, 0.42 * r), (0, 0.74 * r)], "leaf-dark", 7)
    leaves(b, rnd, 40, 0, r, (0.18, 0.28), 0.14, half=True, reach=(0.80, 0.92))
    return b


def shrub_far():
    b, rnd = MeshBuilder(), random.Random(2)
    r = 0.55
    b.lathe([(0.95 * r, 0), (0.78 * r, 0.42 * r), (0, 0.74 * r)], "leaf-dark", 6)
    leaves(b, rnd, 12, 0, r, (0.28, 0.40), 0.24, half=True, reach=(0.74, 0.86))
    return b
