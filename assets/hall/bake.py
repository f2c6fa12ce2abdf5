"""From a mesh builder to arrays: hard edges split, normals, ambient occlusion by rays (guide: reach 1.2 m, strength 0.70)."""
import math

import bmesh
import bpy
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree

REACH, STRENGTH, RAYS = 1.2, 0.70, 40


def directions(n):
    """Even points over the upper half of a sphere, cosine weighted."""
    out = []
    for k in range(n):
        r = math.sqrt((k + 0.5) / n)
        a = k * 2.39996
        out.append((r * math.cos(a), r * math.sin(a), math.sqrt(1 - r * r)))
    return out


def to_mesh(builder, hard=math.radians(42)):
    """A Blender mesh whose vertices remember (attribute `origin`) which vertex of the builder they came from."""
    me = bpy.data.meshes.new("part")
    me.from_pydata(builder.vertices, [], builder.faces)
    me.attributes.new("origin", "INT", "POINT").data.foreach_set("value", list(range(len(builder.vertices))))
    for p, s in zip(me.polygons, builder.smooth):
        p.use_smooth = s
    b = bmesh.new()
    b.from_mesh(me)
    bmesh.ops.split_edges(b, edges=[e for e in b.edges if len(e.link_faces) == 2
                          and (not all(f.smooth for f in e.link_faces) or e.calc_face_angle(0) > hard)])
    bmesh.ops.triangulate(b, faces=b.faces)
    b.to_mesh(me)
    b.free()
    me.update()
    return me


def occlusion(me, ground=True, two_sided=False):
    vertices = [v.co.copy() for v in me.vertices]
    polygons = [list(p.vertices) for p in me.polygons]
    normals = [v.normal.copy() for v in me.vertices]
    if ground:
        k = len(vertices)
        vertices += [Vector((x, y, -0.001)) for x, y in ((-30, -30), (30, -30), (30, 30), (-30, 30))]
        polygons.append([k, k + 1, k + 2, k + 3])
    tree = BVHTree.FromPolygons(vertices, polygons)
    towards = [Vector() for _ in me.vertices]
    for p in me.polygons:
        for v in p.vertices:
            towards[v] += (p.center - me.vertices[v].co).normalized() * 0.03
    rays = directions(RAYS)
    ao = np.ones(len(me.vertices))
    for i, v in enumerate(me.vertices):
        worst = 0.0
        for n in ([normals[i], -normals[i]] if two_sided else [normals[i]]):
            across = n.orthogonal().normalized()
            up = n.cross(across)
            start = v.co + towards[i] * 0.5 + n * 0.012
            hit = 0.0
            for x, y, z in rays:
                r = tree.ray_cast(start, across * x + up * y + n * z, REACH)
                if r[0] is not None:
                    hit += 1 - (r[3] / REACH) ** 0.7
            worst = max(worst, hit / len(rays))
        ao[i] = 1 - STRENGTH * worst
    return ao


def arrays(builder, tall=None, ao=True, ground=True):
    """positions, normals, ao 0..1, zones, parts, uvs, lift (towards `tall`, a builder of the same shape) and triangles."""
    me = to_mesh(builder)
    n = len(me.vertices)
    origin = np.empty(n, "i4")
    me.attributes["origin"].data.foreach_get("value", origin)
    position = np.empty(n * 3, "f4")
    me.vertices.foreach_get("co", position)
    normal = np.empty(n * 3, "f4")
    me.vertices.foreach_get("normal", normal)
    triangles = np.empty(len(me.polygons) * 3, "u4")
    me.polygons.foreach_get("vertices", triangles)
    position, normal = position.reshape(-1, 3), normal.reshape(-1, 3)
    out = dict(position=position, normal=normal, triangles=triangles, ao=occlusion(me, ground) if ao else np.ones(n),
               zones=[builder.zones[k] for k in origin], parts=np.array([builder.parts[k] for k in origin]),
               uv=np.array([builder.uvs[k] for k in origin], "f4"))
    if tall is not None:
        out["lift"] = np.array([tall.vertices[k] for k in origin], "f4") - position
    return out
