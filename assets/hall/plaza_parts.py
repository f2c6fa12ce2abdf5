"""What stands once in every hall: stage, screen, wreath and columns, door, golden leaf, the banners of the branches."""
import math
import random

from mathutils import Matrix, Vector

from mesh_builder import MeshBuilder

RING, HEIGHT, TILT = 13.2, 11.2, math.radians(23)
SCREEN_ARC = (math.radians(35), math.radians(145))


def ring_height(sin_a):
    return HEIGHT + RING * sin_a * math.sin(TILT)


def stage():
    b = MeshBuilder()
    b.lathe([(5.9, 0), (5.9, 0.8), (6.0, 0.84), (6.0, 0.9)], "plaster", 48)
    b.lathe([(6.0, 0.9), (5.4, 0.9), (4.6, 0.9), (3.0, 0.9), (0, 0.9)], "plaster", 48)
    b.lathe([(6.03, 0.84), (6.03, 0.905), (5.95, 0.905)], "line", 48)
    b.lathe([(6.5, 0), (6.5, 0.45), (5.9, 0.45)], "stone2", 48)
    b.lathe([(6.52, 0.40), (6.52, 0.455)], "line", 48)
    for k in range(3):
        b.box((0, -6.75 - 0.34 * (2 - k) + 0.3, 0.1125 * (k + 1) - 0.02), (4.2, 0.36, 0.225 * (k + 1)), "plaster")
    for r, w in ((1.56, 0.06), (3.95, 0.05)):
        b.lathe([(r, 0.906), (r - w, 0.906)], "line", 40)
    a0, a1 = math.radians(33.8), math.radians(146.2)
    b.lathe([(7.35, 1.84), (7.75, 6.42), (7.18, 6.42)], "stone2", 28, start=a0, end=a1)
    b.lathe([(6.85, 1.84), (7.35, 1.84)], "stone2", 28, start=a0, end=a1)
    b.lathe([(6.84, 1.97), (6.84, 1.84)], "line", 28, start=a0, end=a1)
    b.lathe([(7.19, 6.43), (7.2, 6.28)], "line", 28, start=a0, end=a1)
    for k in range(15):  # slender brass stays carry the screen
        a = a0 + (a1 - a0) * k / 14
        c, s = math.cos(a), math.sin(a)
        b.tube([(7.45 * c, 7.45 * s, 0), (7.5 * c, 7.5 * s, 2), (7.85 * c, 7.85 * s, 6.46)], 0.06, "brass", 4)
    b.lathe([(0.26, 0.9), (0.24, 1.5), (0.32, 1.9), (0.36, 1.98), (0, 1.98)], "brass", 16, (-2.9, -1.2, 0))  # for the envelope
    return b


def screen(segments=32):
    """The main screen's surface, alone: the client draws its picture."""
    b = MeshBuilder()
    a0, a1 = SCREEN_ARC
    points, uvs = [], []
    for i in range(segments + 1):
        a = a0 + (a1 - a0) * i / segments
        for k, z in ((0, 2.0), (1, 6.25)):
            r = 6.9 + 0.35 * k
            points.append((r * math.cos(a), r * math.sin(a), z))
            uvs.append((1 - i / segments, k))
    b.add(points, [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(segments)], "plaster", True, uvs)
    return b


def wreath(pairs=46):
    """The signature: a laurel wreath that floats over the stage, tied in the south, open to the north."""
    b, rnd = MeshBuilder(), random.Random(4)
    tilt = Matrix.Rotation(TILT, 3, "X")
    at = lambda a: tilt @ Vector((RING * math.cos(a), RING * math.sin(a), 0)) + Vector((0, 0, HEIGHT))
    for hand in (1, -1):
        a0, a1 = math.radians(-90 - hand * 5), math.radians(-90 + hand * 163)
        b.tube([at(a0 + (a1 - a0) * i / 36) for i in range(37)], 0.14, "wreath", 5, 0.04)
        for i in range(pairs):
            t = (i + 0.6) / pairs
            a = a0 + (a1 - a0) * t
            radial = Vector((math.cos(a), math.sin(a), 0))
            along = Vector((-math.sin(a), math.cos(a), 0)) * hand
            length = (2.15 - 0.75 * t) * rnd.uniform(0.92, 1.08)
            for off, lift in ((0.75, 0.15), (-0.75, 0.15), (0.0, 0.62)):
                d = tilt @ (along + radial * off + Vector((0, 0, lift + rnd.uniform(-0.06, 0.06))))
                up = tilt @ (Vector((0, 0, 1)) - radial * off * 0.4)
                wreath_leaf(b, at(a), d, up, length, 0.62)
    b.lathe([(0, -0.36), (0.28, -0.26), (0.36, 0), (0.28, 0.26), (0, 0.36)], "wreath", 12, at(-math.pi / 2))
    return b


def wreath_leaf(b, base, direction, up, length, width):
    """Eight triangles, bowed along the leaf and folded along its rib."""
    d = direction.normalized()
    side = d.cross(up).normalized()
    n = side.cross(d)
    points = [base]
    for t, w in ((0.30, 0.92), (0.68, 0.78)):
        c = base + d * length * t + n * (length * 0.10 * math.sin(math.pi * t))
        points += [c + side * width / 2 * w + n * width * 0.16 * w, c, c - side * width / 2 * w + n * width * 0.16 * w]
    points.append(base + d * length)
    b.add(points, [(0, 2, 1), (0, 3, 2), (1, 2, 5, 4), (2, 3, 6, 5), (4, 5, 7), (5, 6, 7)], "wreath", True)


def columns():
    b = MeshBuilder()
    for k in range(8):
        a = math.radians(-90 + 22.5 + 45 * k)
        c, s = math.cos(a), math.sin(a)
        z = ring_height(s)
        b.tube([(17.0 * c, 17.0 * s, 0), (16.5 * c, 16.5 * s, z * 0.55), (RING * c, RING * s * math.cos(TILT), z)], 0.11, "plaster", 6, 0.05)
        b.lathe([(0.26, 0), (0.24, 0.08), (0.13, 0.14), (0.1, 0.14)], "brass", 10, (17.0 * c, 17.0 * s, 0))
    return b


def leaf_tower(height, width, face, edge, bend, segments, thickness):
    """A tall upright leaf that faces -y, its foot at the origin: half a door, a banner, the golden leaf."""
    b = MeshBuilder()
    front, back = [], []
    for i in range(segments + 1):
        t = i / segments
        half = width / 2 * max(0.03, max(0.0, math.sin(math.pi * (0.12 + 0.88 * t))) ** 0.8) if t < 1 else 0.01
        x = bend * t ** 2
        for s in (-1, 0, 1):
            sink = 0 if s else 0.10 * width
            front.append((x + s * half, -thickness / 2 + 0.10 * width - sink, height * t))
            back.append((x + s * half, thickness / 2 + 0.10 * width - sink, height * t))
    at = lambda i, j: 3 * i + j
    rows, sides = range(segments), (0, 1)
    b.add(front, [(at(i, j), at(i, j + 1), at(i + 1, j + 1), at(i + 1, j)) for i in rows for j in sides], face, True)
    b.add(back, [(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)) for i in rows for j in sides], face, True)
    n = len(front)
    b.add(front + back, [(at(i, 0), at(i + 1, 0), n + at(i + 1, 0), n + at(i, 0)) for i in rows]
          + [(at(i, 2), n + at(i, 2), n + at(i + 1, 2), at(i + 1, 2)) for i in rows], edge)
    return b


def golden_leaf():
    """High enough to rise inside the ring of the wreath when seen from the door."""
    b = leaf_tower(13.6, 3.5, "gold", "line", 1.1, 16, 0.22)
    b.vertices = [(x - 0.45, y, z + 0.5) for x, y, z in b.vertices]
    b.lathe([(2.2, 0), (2.2, 0.40), (2.3, 0.44), (2.3, 0.5)], "plaster", 32)
    b.lathe([(2.3, 0.5), (1.2, 0.5), (0, 0.5)], "plaster", 32)
    b.lathe([(2.32, 0.44), (2.32, 0.505), (2.24, 0.505)], "line", 32)
    return b


def door_leaf():
    """The eastern half; it bends to the west, its mirror image stands across."""
    return leaf_tower(7.6, 1.7, "plaster", "line", -4.0, 20, 0.35)


def banner():
    return leaf_tower(5.6, 1.35, "fin", "rim", -0.35, 12, 0.14)
