"""A small mesh builder: vertices, faces, and for each vertex the zone (surface) that it belongs to.

Blender's axes: z up, y away from the viewer, metres. Every call of `add` brings its own vertices, so a vertex never
belongs to two zones and hard edges between parts come by themselves.
"""
import math

from mathutils import Matrix, Vector


class MeshBuilder:
    def __init__(self):
        self.vertices, self.faces, self.zones, self.smooth, self.uvs, self.parts = [], [], [], [], [], []
        self.part = 0  # an alternative that an instance picks (0: always there)

    def add(self, vertices, faces, zone, smooth=False, uvs=None):
        first = len(self.vertices)
        self.vertices += [tuple(v) for v in vertices]
        self.zones += [zone] * len(vertices)
        self.parts += [self.part] * len(vertices)
        self.uvs += uvs or [(0.0, 0.0)] * len(vertices)
        for face in faces:
            self.faces.append([first + k for k in face])
            self.smooth.append(smooth)

    def box(self, centre, size, zone, turn=0.0, bottom=True):
        x, y, z = (s / 2 for s in size)
        rotate = Matrix.Rotation(turn, 3, "Z")
        corners = [rotate @ Vector((i * x, j * y, k * z)) + Vector(centre)
                   for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)]
        faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (1, 5, 7, 3)]
        self.add(corners, faces + ([(0, 2, 6, 4)] if bottom else []), zone)

    def lathe(self, profile, zone, segments, centre=(0, 0, 0), smooth=True, start=0.0, end=2 * math.pi, turn=0.0):
        """A profile of (radius, height) swept round the vertical; points on the axis make triangles, not empty quads."""
        full = abs(end - start - 2 * math.pi) < 1e-6
        columns = segments if full else segments + 1
        rows = len(profile)
        points = []
        for i in range(columns):
            a = turn + start + (end - start) * i / segments
            points += [(centre[0] + r * math.cos(a), centre[1] + r * math.sin(a), centre[2] + z) for r, z in profile]
        faces = []
        for i in range(segments):
            n = (i + 1) % columns
            for j in range(rows - 1):
                a, b, c, d = i * rows + j, n * rows + j, n * rows + j + 1, i * rows + j + 1
                if profile[j][0] == 0:
                    faces.append((a, c, d))
                elif profile[j + 1][0] == 0:
                    faces.append((a, b, c))
                else:
                    faces.append((a, b, c, d))
        self.add(points, faces, zone, smooth)

    def tube(self, path, radius, zone, segments=6, end_radius=None, caps=False):
        points = [Vector(p) for p in path]
        count = len(points)
        ring, across = [], None
        for i, p in enumerate(points):
            t = (points[min(i + 1, count - 1)] - points[max(i - 1, 0)]).normalized()
            across = t.orthogonal().normalized() if across is None else (across - t * across.dot(t)).normalized()
            up = t.cross(across)
            r = radius + ((radius if end_radius is None else end_radius) - radius) * i / (count - 1)
            ring += [p + (across * math.cos(2 * math.pi * k / segments) + up * math.sin(2 * math.pi * k / segments)) * r
                     for k in range(segments)]
        faces = [(i * segments + k, i * segments + (k + 1) % segments,
                  (i + 1) * segments + (k + 1) % segments, (i + 1) * segments + k)
                 for i in range(count - 1) for k in range(segments)]
        if caps:
            faces += [tuple(reversed(range(segments))), tuple((count - 1) * segments + k for k in range(segments))]
        self.add(ring, faces, zone, True)

    def blade(self, base, direction, up, length, width, zone, fold=0.25):
        """A small leaf of two triangles, folded along its rib."""
        d, u = Vector(direction).normalized(), Vector(up)
        side = d.cross(u).normalized()
        n = side.cross(d)
        foot, tip = Vector(base), Vector(base) + d * length
        middle = foot + d * length * 0.42
        left = middle + side * width / 2 + n * width * fold
        right = middle - side * width / 2 + n * width * fold
        self.add([foot, left, tip, right], [(0, 1, 2), (0, 2, 3)], zone, True)
