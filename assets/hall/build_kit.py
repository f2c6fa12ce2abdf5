"""Build the hall's kit of parts into one binary pack (see client/world/load-pack.ts for the format).

  blender -b --factory-startup --python assets/hall/build_kit.py -- assets/hall/kit.pack
"""
import json
import os
import struct
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import numpy as np

import bake
import booth_parts
import garden_parts
import plaza_parts
from surfaces import NUMBER, table


def three(a):
    """Blender's axes to three's: y up, z towards the viewer."""
    return np.stack([a[:, 0], a[:, 2], -a[:, 1]], 1)


class Pack:
    def __init__(self):
        self.block, self.meshes = bytearray(), {}

    def put(self, array):
        offset = len(self.block)
        self.block += np.ascontiguousarray(array).tobytes()
        while len(self.block) % 4:
            self.block.append(0)
        return offset

    def attribute(self, array, kind, size, normalized=False, scale=None):
        entry = dict(type=kind, size=size, normalized=normalized, offset=self.put(array), count=len(array))
        if scale is not None:
            entry["scale"] = scale
        return entry

    def quantised(self, array):
        scale = float(np.abs(array).max()) or 1.0
        padded = np.zeros((len(array), 4), "i2")  # four wide: attributes stay on 4 bytes
        padded[:, :3] = np.round(array / scale * 32767)
        return self.attribute(padded, "i16", 4, True, scale)

    def add(self, name, builder, tall=None, ao=True, ground=True, uv=False, parts=False):
        a = bake.arrays(builder, tall, ao, ground)
        n = len(a["position"])
        normal = np.zeros((n, 4), "i1")
        normal[:, :3] = np.round(three(a["normal"]) * 127)
        look = np.zeros((n, 4), "u1")  # ao, zone, part, nothing
        look[:, 0] = np.clip(a["ao"] * 255 + 0.5, 0, 255)
        look[:, 1] = [NUMBER[z] for z in a["zones"]]
        look[:, 2] = a["parts"] if parts else 0
        attributes = dict(position=self.quantised(three(a["position"])), normal=self.attribute(normal, "i8", 4, True),
                          look=self.attribute(look, "u8", 4))
        if tall is not None:
            attributes["lift"] = self.quantised(three(a["lift"]))
        if uv:
            attributes["uv"] = self.attribute(np.round(a["uv"] * 65535).astype("u2"), "u16", 2, True)
        index = a["triangles"].astype("u2")
        self.meshes[name] = dict(attributes=attributes, index=dict(type="u16", offset=self.put(index), count=len(index)))
        print("PART", name, "triangles", len(index) // 3, "vertices", n)

    def write(self, path, extra):
        header = json.dumps(dict(meshes=self.meshes, extra=extra), separators=(",", ":")).encode()
        header += b" " * (-len(header) % 4)
        with open(path, "wb") as f:
            f.write(struct.pack("<I", len(header)) + header + self.block)
        print("PACK", path, 4 + len(header) + len(self.block))


def main(path):
    low, high = booth_parts.LOW, booth_parts.HIGH
    pack = Pack()
    pack.add("booth", booth_parts.booth(low), booth_parts.booth(high), parts=True)
    pack.add("booth-far", booth_parts.booth_far(low), booth_parts.booth_far(high))
    pack.add("stage", plaza_parts.stage())
    pack.add("screen", plaza_parts.screen(), ao=False, uv=True)
    pack.add("wreath", plaza_parts.wreath(), ground=False)
    pack.add("columns", plaza_parts.columns())
    pack.add("golden-leaf", plaza_parts.golden_leaf())
    pack.add("door-leaf", plaza_parts.door_leaf())
    pack.add("banner", plaza_parts.banner())
    pack.add("tub", garden_parts.tub_tree())
    pack.add("tub-far", garden_parts.tub_tree_far())
    pack.add("tree", garden_parts.grove_tree())
    pack.add("tree-far", garden_parts.grove_tree_far())
    pack.add("shrub", garden_parts.shrub())
    pack.add("shrub-far", garden_parts.shrub_far())
    pack.write(path, dict(surfaces=table(), fin=dict(low=low, high=high)))


main(sys.argv[sys.argv.index("--") + 1])
