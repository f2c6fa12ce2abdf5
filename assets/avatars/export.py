"""Builds avatars.pack: every hair and outfit in three details, and the clips as bone rotations.

  blender -b --factory-startup --python assets/avatars/export.py        (Blender 3.4 or newer, no add-ons)

The pack is a u32 header length, a JSON header and a binary block; client/world/load-pack.ts reads it.
"""
import json, math, os, struct, sys
import numpy as np
from mathutils import Euler, Matrix, Vector
from mathutils.bvhtree import BVHTree

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import body as B
import poses as P

AO_RAYS, AO_REACH, AO_STRENGTH = 40, .32, .58
AO_TINT = (.55, .47, .42)
POSITION_SCALE = 2.0


def normals(v, t):
    """Smooth normals, weighted by area; points that coincide across a seam keep their own."""
    v, t = np.array(v, "f8"), np.array(t)
    n = np.zeros_like(v)
    f = np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]])
    for k in range(3):
        np.add.at(n, t[:, k], f)
    length = np.linalg.norm(n, axis=1, keepdims=True)
    return np.where(length > 1e-12, n / np.maximum(length, 1e-12), [0, 0, 1])


def occlusion(sheet, n, against):
    """How much of the sky each point does not see, as a warm tint."""
    tree = BVHTree.FromPolygons([Vector(p) for p in against.v], against.t)
    out = []
    rays = [(math.sqrt((k + .5) / AO_RAYS), k * 2.39996) for k in range(AO_RAYS)]
    for p, q in zip(sheet.v, n):
        q = Vector(q)
        a = q.orthogonal().normalized()
        b = q.cross(a)
        start = Vector(p) + q * .010
        hit = 0
        for r, phi in rays:
            d = a * (r * math.cos(phi)) + b * (r * math.sin(phi)) + q * math.sqrt(max(0, 1 - r * r))
            found = tree.ray_cast(start, d, AO_REACH)
            if found[0] is not None:
                hit += 1 - (found[3] / AO_REACH) ** .7
        k = 1 - AO_STRENGTH * hit / AO_RAYS
        out.append([k + (1 - k) * c * .35 for c in AO_TINT])
    return np.array(out)


def join(a, b):
    j = B.Sheet()
    for s in (a, b):
        j.t += [tuple(len(j.v) + i for i in f) for f in s.t]
        j.v += s.v
    return j


class Pack:
    def __init__(self):
        self.blob, self.meshes = bytearray(), {}

    def put(self, array, kind, size, normalized=False, scale=None):
        array = np.ascontiguousarray(array)
        entry = {"type": kind, "size": size, "normalized": normalized, "offset": len(self.blob), "count": array.size // size}
        if scale is not None:
            entry["scale"] = scale
        self.blob += array.tobytes()
        while len(self.blob) % 4:
            self.blob.append(0)
        return entry

    def rows(self, name, sheets, against):
        """Sheets of one shape: one index, and each attribute with all sheets' vertices one after another."""
        first = sheets[0]
        assert all(s.t == first.t for s in sheets), name + ": rows must have the same faces"
        pos, nor, col, bind = [], [], [], []
        for s, other in zip(sheets, against):
            n = normals(s.v, s.t)
            ao = occlusion(s, n, join(s, other))
            tint = np.array(s.tint) * ao
            face = np.array([z in (B.FIXED, B.GLASSES) for z in s.zone])
            tint[face] = np.array(s.tint)[face]
            pos.append(np.array(s.v)[:, [0, 2, 1]] * [1, 1, -1])
            nor.append(n[:, [0, 2, 1]] * [1, 1, -1])
            col.append(tint)
            for z, w in zip(s.zone, s.w):
                two = sorted(w.items(), key=lambda x: -x[1])[:2]
                total = sum(x for _, x in two)
                second = two[1][0] if len(two) > 1 else two[0][0]
                bind.append([z, B.NAMES.index(two[0][0]), B.NAMES.index(second), round(two[0][1] / total * 255)])
        i16 = lambda a, k: np.clip(np.round(np.concatenate(a) / k * 32767), -32767, 32767).astype("<i2")
        self.meshes[name] = {
            "attributes": {
                "position": self.put(i16(pos, POSITION_SCALE), "i16", 3, True, POSITION_SCALE),
                "normal": self.put(np.round(np.concatenate(nor) * 127).astype("i1"), "i8", 3, True),
                "tint": self.put(np.clip(np.round(np.sqrt(np.concatenate(col) / 2) * 255), 0, 255).astype("u1"), "u8", 3, True),
                "bind": self.put(np.array(bind, "u1"), "u8", 4),
            },
            "index": {k: v for k, v in self.put(np.array(first.t).astype("<u2"), "u16", 1).items() if k in ("type", "offset", "count")},
            "extra": {"rows": len(sheets), "vertices": len(first.v)},
        }
        print(name, "rows", len(sheets), "vertices", len(first.v), "triangles", len(first.t))

    def write(self, path, extra):
        head = json.dumps({"meshes": self.meshes, "extra": extra}, separators=(",", ":")).encode()
        head += b" " * (-len(head) % 4)
        with open(path, "wb") as f:
            f.write(struct.pack("<I", len(head)) + head + self.blob)
        print("wrote", os.path.relpath(path), os.path.getsize(path), "bytes")


def rotation(e):
    return Euler([math.radians(x) for x in e], "XYZ").to_matrix().to_4x4()


def skeleton(pose):
    m = {}
    for name, (parent, head) in B.BONES.items():
        t = Matrix.Translation(head)
        local = t @ rotation(pose.get(name, (0, 0, 0))) @ t.inverted()
        if name == "root":
            local = Matrix.Translation(pose.get("_at", (0, 0, 0))) @ local
        m[name] = m[parent] @ local if parent else local
    return m


def lowest_sole(m):
    """Height of the lowest point of the shoes in a pose: what must touch the floor."""
    low = 9
    for s, k in ((1, "L"), (-1, "R")):
        for y in (-.155, -.10, .08):
            low = min(low, (m["foot" + k] @ Vector((.097 * s, y, 0))).z)
    return low


def clips(pack):
    turn, at, table = [], [], {}
    for name, (keys, frames, rate, grounded) in P.CLIPS.items():
        count = round(frames / 30 * rate)
        table[name] = {"row": len(at), "rows": count, "seconds": frames / 30}
        for i in range(count + 1):  # the last row repeats the first, so that the shader may look one row ahead
            pose = P.pose_at(keys, frames, (i % count) / count * frames)
            x, y, z = pose.get("_at", (0, 0, 0))
            if grounded:
                z += -lowest_sole(skeleton({k: v for k, v in pose.items() if k != "_at"}))
            at.append([x, z, -y])
            for bone in B.NAMES:
                q = rotation(pose.get(bone, (0, 0, 0))).to_quaternion()
                turn.append([q.x, q.z, -q.y, q.w])  # y up
    q = np.array(turn)
    pack.meshes["clips"] = {
        "attributes": {
            "turn": pack.put(np.round(q * 32767).astype("<i2"), "i16", 4, True),
            "at": pack.put(np.round(np.array(at) * 32767).astype("<i2"), "i16", 3, True),
        },
        "index": {"type": "u16", "offset": 0, "count": 0},
        "extra": {"rows": len(at)},
    }
    print("clips", {k: v["rows"] for k, v in table.items()}, "rows", len(at))
    return table


def main():
    pack = Pack()
    for lod in (B.NEAR, B.MIDDLE, B.FAR):
        outfits = [B.outfit(o, lod) for o in B.OUTFITS]
        hairs = [B.hair(h, lod) for h in B.HAIRS]
        pack.rows(lod["name"] + "-outfits", outfits, [hairs[0]] * len(outfits))
        pack.rows(lod["name"] + "-hairs", hairs, [outfits[0]] * len(hairs))
    table = clips(pack)
    bones = [{"name": n, "parent": B.NAMES.index(p) if p else -1, "head": [h[0], h[2], -h[1]]} for n, (p, h) in B.BONES.items()]
    pack.write(os.path.join(HERE, "avatars.pack"), {"clips": table, "bones": bones, "hairs": B.HAIRS, "outfits": B.OUTFITS})


main()
