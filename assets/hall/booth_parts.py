"""The leaf booth. Right-hand booth (the walker's right); the left-hand one is its mirror image, made by the client.

Front edge at y = 0, platform to +y, so that it faces -y (three's +z). `top` is the height of the fin: rank is height.
"""
import math

from mathutils import Matrix, Vector

from mesh_builder import MeshBuilder

FRONT, DEPTH = 4.0, 4.3
LOW, HIGH = 3.25, 4.0  # fin of a third prize and of the grand prize; those between are blended from the two


def leaf_outline(width=FRONT, depth=DEPTH, grow=0.0, steps=12):
    """A laurel leaf from above: blunt at the avenue, pointed away from it and swept forward."""
    left, right = [], []
    for i in range(steps + 1):
        t = i / steps
        half = (width / 2 + grow) * max(0.0, math.sin(math.pi * (0.30 + 0.70 * t))) ** 0.75 if t < 1 else 0.0
        x, y = -0.7 * t ** 2, -grow + (depth + 2 * grow) * t
        left.append((x - half, y))
        right.append((x + half, y))
    return right + left[::-1][1:]


def fin_xy(s):
    """Plan of the back wall, s from -1 to 1."""
    return 1.98 * s, 3.05 - 1.1 * s * s


def fin_height(s, top):
    """A leaf's edge with one tip, off the middle."""
    p = 0.22
    u = (p - s) / (1 + p) if s < p else (s - p) / (1 - p)
    return 1.62 + (top - 1.62) * (1 - abs(u) ** 2.3) + 0.22 * max(0.0, 1 - abs(u) * 4.5)


def fin_lean(z):
    """The tip bends over the visitor."""
    return -0.42 * max(0.0, (z - 2.3) / 1.4) ** 2


def fin_turn(s):
    return math.atan2(-2.2 * s / 1.98, 1.0)


def before_fin(s, distance):
    x, y = fin_xy(s)
    return x + math.sin(fin_turn(s)) * distance, y - math.cos(fin_turn(s)) * distance


def leaf_slab(b, outline, z0, z1, side, top, rings=(0.8,)):
    """A flat leaf with a rim; rings inside it give the baked shade vertices to sit on."""
    n = len(outline)
    b.add([(x, y, z0) for x, y in outline] + [(x, y, z1) for x, y in outline],
          [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)], side, True)
    if top is None:
        return
    cx, cy = -0.12, 1.75
    points, faces = [(x, y, z1) for x, y in outline], []
    for k, r in enumerate(rings):
        points += [(cx + (x - cx) * r, cy + (y - cy) * r, z1) for x, y in outline]
        faces += [(k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i) for i in range(n)]
    points.append((cx, cy, z1))
    last = len(rings) * n
    faces += [(last + i, last + (i + 1) % n, len(points) - 1) for i in range(n)]
    b.add(points, faces, top, True)


def fin(b, top, columns, rows, thickness=0.13):
    front, back = [], []
    for i in range(columns + 1):
        s = -1 + 2 * i / columns
        x, y = fin_xy(s)
        h, turn = fin_height(s, top), fin_turn(s)
        nx, ny = math.sin(turn), -math.cos(turn)
        taper = 1 - 0.75 * abs(s) ** 6
        for j in range(rows + 1):
            z = 0.09 + (h - 0.09) * (j / rows) ** 0.9
            front.append((x, y + fin_lean(z), z))
            back.append((x - nx * thickness * taper, y + fin_lean(z) - ny * thickness * taper, z))
    at = lambda i, j: i * (rows + 1) + j
    b.add(front, [(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)) for i in range(columns) for j in range(rows)], "fin", True)
    b.add(back, [(at(i, j), at(i, j + 1), at(i + 1, j + 1), at(i + 1, j)) for i in range(columns) for j in range(rows)], "fin", True)
    edge = [at(0, j) for j in range(rows + 1)] + [at(i, rows) for i in range(1, columns + 1)] \
        + [at(columns, j) for j in range(rows - 1, -1, -1)]
    n = len(edge)
    b.add([front[k] for k in edge] + [back[k] for k in edge], [(i, i + 1, n + i + 1, n + i) for i in range(n - 1)], "rim", True)


def frames(b):
    """Flat panels that float before the curved fin: the poster's and the screen's; their pictures are cards of the client."""
    for s, w, h, z, zone in ((-0.40, 1.36, 1.80, 1.52, "plaster"), (0.56, 1.36, 0.77, 1.62, "ink")):
        b.box((*before_fin(s, 0.17), z), (w + 0.10, 0.06, h + 0.10), zone, fin_turn(s))


def medallion(b, top, segments=14):
    s = 0.22
    x, y = fin_xy(s)
    z = top - 0.09
    rotate = Matrix.Rotation(fin_turn(s), 3, "Z")
    for r, t, zone in ((0.22, 0.05, "medal"), (0.155, 0.065, "plaster"), (0.11, 0.08, "medal")):
        ring = [Vector((x, y + fin_lean(z) - 0.09, z)) + rotate @ Vector((r * math.cos(a), -t, r * math.sin(a)))
                for a in [2 * math.pi * i / segments for i in range(segments)]]
        back = [p + rotate @ Vector((0, t, 0)) for p in ring]
        b.add(ring + back, [tuple(range(segments))] + [(i, segments + i, segments + (i + 1) % segments, (i + 1) % segments)
              for i in range(segments)], zone)


def lamp(b, top):
    x, y = fin_xy(0.22)
    z = top + 0.20
    y += fin_lean(z)
    b.tube([(x, y, z), (x, y - 0.35, z + 0.18), (x, y - 0.8, z + 0.14), (x, y - 1.1, z - 0.05)], 0.018, "brass", 4)
    b.lathe([(0.13, 0), (0.11, 0.05), (0.02, 0.11)], "brass", 8, (x, y - 1.1, z - 0.16))
    b.lathe([(0.125, -0.004), (0, -0.004)], "lamp", 8, (x, y - 1.1, z - 0.16))


PLINTH = (1.05, 1.35)


def plinth(b):
    b.lathe([(0.27, 0.09), (0.275, 0.30), (0.29, 0.78), (0.30, 0.90), (0.34, 0.93), (0.34, 0.95), (0.22, 0.95), (0.0, 0.95)],
            "plaster", 14, (*PLINTH, 0))
    b.lathe([(0.346, 0.925), (0.346, 0.952)], "line", 14, (*PLINTH, 0))


def totem(b):
    """At the avenue's edge; lower than the poster's picture, so that it never hides it."""
    x, y = 2.0, -0.1
    b.box((x, y, 0.68), (0.42, 0.07, 1.26), "plaster", 0.95, bottom=False)
    b.box((x, y, 0.03), (0.50, 0.2, 0.06), "brass", 0.95, bottom=False)


def objects(b):
    """Four things that a plinth can carry; an instance shows one of them."""
    at = Vector((*PLINTH, 1.17))
    b.part = 1
    b.lathe([(0, -0.2), (0.13, -0.15), (0.2, -0.04), (0.19, 0.08), (0.11, 0.19), (0, 0.22)], "fin", 12, at)
    b.part = 2
    for k, zone in enumerate(("brass", "fin", "tint")):
        b.lathe([(0.2 - 0.05 * k, -0.05), (0.2 - 0.05 * k, 0.03), (0.0, 0.03)], zone, 10, at + Vector((0, 0, -0.16 + 0.13 * k)), False)
    b.part = 3
    b.box(at + Vector((0, 0, -0.08)), (0.26, 0.26, 0.26), "fin", 0.5)
    b.box(at + Vector((0, 0, 0.125)), (0.15, 0.15, 0.15), "brass", 0.9, bottom=False)
    b.part = 4
    b.lathe([(0.15, -0.21), (0.05, -0.02), (0.17, 0.15), (0.0, 0.2)], "brass", 10, at)
    b.part = 0


def booth(top):
    b = MeshBuilder()
    leaf_slab(b, leaf_outline(grow=0.10), 0, 0.05, "line", "line", ())
    leaf_slab(b, leaf_outline(), 0.0, 0.09, "stone2", "plaster")
    fin(b, top, 16, 4)
    path = [0.1 + 2.36 * i / 3 for i in range(4)]
    x, y = fin_xy(0.16)
    b.tube([(x, y - 0.03 + fin_lean(z), z) for z in path], 0.026, "brass", 4, 0.008)
    for s in (-0.66, -0.33, 0.33, 0.66):  # ribs of the leaf, on its back
        x, y = fin_xy(s)
        h = fin_height(s, top) - 0.12
        b.tube([(x, y + 0.15 + fin_lean(z), z) for z in (0.1, h * 0.7, h)], 0.03, "brass", 3, 0.01)
    frames(b)
    plinth(b)
    medallion(b, top)
    lamp(b, top)
    totem(b)
    objects(b)
    return b


def booth_far(top):
    """The same leaf for a distance: its shape and its colours, nothing that cannot be seen from 40 m."""
    b = MeshBuilder()
    leaf_slab(b, leaf_outline(steps=5), 0.0, 0.09, "line", "plaster", ())
    fin(b, top, 8, 2)
    frames(b)
    totem(b)
    b.lathe([(0.28, 0.09), (0.33, 0.95), (0, 0.95)], "plaster", 6, (*PLINTH, 0), False)
    medallion(b, top, 8)
    return b
