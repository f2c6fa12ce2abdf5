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


def tub_tree():
    b, rnd = MeshBuilder(), random.Random(1)
    b.lathe([(0.40, 0), (0.42, 0.12), (0.47, 0.42), (0.50, 0.56), (0.43, 0.56), (0.43, 0.50)], "stone2", 12)
    b.lathe([(0.43, 0.51), (0, 0.53)], "soil", 12)
    b.tube([(0, 0, 0.45), (0.02, 0, 1.1), (0, 0, 2.0)], 0.05, "trunk", 4, 0.04)
    ball(b, 2.7, 0.85, 9)
    leaves(b, rnd, 92, 2.7, 0.85, (0.30, 0.44), 0.20)
    return b


def grove_tree():
    b, rnd = MeshBuilder(), random.Random(9)
    b.tube([(0, 0, 0), (0.04, 0, 2.5)], 0.10, "trunk", 4, 0.07)
    ball(b, 3.5, 1.35, 7, squash=0.92)
    leaves(b, rnd, 26, 3.5, 1.35, (0.62, 0.92), 0.46, reach=(0.70, 0.84))
    return b


def shrub():
    b, rnd = MeshBuilder(), random.Random(2)
    r = 0.55
    b.lathe([(0.95 * r, 0), (0.78 * r, 0.42 * r), (0, 0.74 * r)], "leaf-dark", 7)
    leaves(b, rnd, 26, 0, r, (0.28, 0.42), 0.20, half=True, reach=(0.78, 0.88))
    return b
