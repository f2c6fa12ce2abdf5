"""What a body does: rotations in degrees about the armature's axes, keyed at 30 frames a second.

x tips forward (an arm that hangs goes back), y tips to the side, z turns. `_at` moves the whole body (metres).
"""
import math
from body import BONES, NAMES

STAND = {"armL": (2, -5, 0), "armR": (2, 5, 0), "foreL": (-10, 0, 0), "foreR": (-10, 0, 0), "head": (1, 0, 0)}


def mirror(p):
    side = lambda k: k[:-1] + ("R" if k[-1] == "L" else "L") if k[-1] in "LR" and k[:-1] in ("shoulder", "arm", "fore", "hand", "thigh", "shin", "foot") else k
    out = {}
    for k, v in p.items():
        out[side(k)] = (-v[0], v[1], v[2]) if k == "_at" else (v[0], -v[1], -v[2])
    return out


def on(base, **more):
    return base | more


STEP0 = {"thighL": (-28, 0, 0), "shinL": (8, 0, 0), "footL": (-6, 0, 0), "thighR": (22, 0, 0), "shinR": (24, 0, 0), "footR": (20, 0, 0),
         "armL": (24, -4, 0), "foreL": (-14, 0, 0), "armR": (-26, 4, 0), "foreR": (-30, 0, 0), "hips": (2, 0, -5), "spine": (1, 0, 2), "chest": (1, 0, 7), "head": (-3, 0, -4)}
STEP1 = {"thighL": (-3, 0, 0), "shinL": (4, 0, 0), "thighR": (-16, 0, 0), "shinR": (50, 0, 0), "footR": (8, 0, 0),
         "armL": (2, -4, 0), "foreL": (-18, 0, 0), "armR": (-4, 4, 0), "foreR": (-22, 0, 0), "hips": (2, 1.5, 0), "chest": (1, 0, 0), "head": (-2, -1, 0)}
RUN0 = {"thighL": (-52, 0, 0), "shinL": (46, 0, 0), "footL": (-4, 0, 0), "thighR": (30, 0, 0), "shinR": (42, 0, 0), "footR": (30, 0, 0),
        "armL": (38, -8, 0), "foreL": (-78, 0, 0), "armR": (-44, 8, 0), "foreR": (-88, 0, 0), "hips": (8, 0, -8), "spine": (4, 0, 3), "chest": (2, 0, 12), "head": (-11, 0, -6)}
RUN1 = {"thighL": (-14, 0, 0), "shinL": (26, 0, 0), "thighR": (-8, 0, 0), "shinR": (92, 0, 0), "footR": (22, 0, 0),
        "armL": (2, -8, 0), "foreL": (-84, 0, 0), "armR": (-8, 8, 0), "foreR": (-84, 0, 0), "hips": (8, 2, 0), "spine": (4, 0, 0), "chest": (2, 0, 0), "head": (-11, -1, 0)}
SIT = {"thighL": (-84, 0, -4), "thighR": (-84, 0, 4), "shinL": (80, 0, 0), "shinR": (80, 0, 0), "footL": (2, 0, 0), "footR": (2, 0, 0),
       "armL": (-24, -3, 0), "foreL": (-48, 0, -22), "armR": (-24, 3, 0), "foreR": (-48, 0, 22), "spine": (2, 0, 0), "head": (0, 0, 0), "_at": (0, 0, -.290)}
WAVE = on(STAND, armR=(-8, 126, 0), foreR=(0, 34, 0), handR=(0, -10, 0), foreL=(-14, 0, 0), head=(0, -6, -6), chest=(0, -3, 0), hips=(0, 1, 0))
CLAP = on(STAND, armL=(-50, -2, 0), foreL=(-58, 0, -40), armR=(-50, 2, 0), foreR=(-58, 0, 40), head=(-4, 0, 0), chest=(-2, 0, 0))
CHEER = on(STAND, armL=(-8, -148, 0), foreL=(0, -10, 0), armR=(-8, 148, 0), foreR=(0, 10, 0), head=(-12, 0, 0), chest=(-5, 0, 0))
POINT = on(STAND, armR=(-84, 6, 0), foreR=(-4, 0, 0), handR=(4, 0, 0), chest=(0, 0, -8), head=(-2, 0, 2), armL=(4, -6, 0), foreL=(-16, 0, 0))
HEART = on(STAND, armL=(-30, 6, 0), foreL=(-96, 0, -62), armR=(-30, -6, 0), foreR=(-96, 0, 62), head=(4, 0, 0), chest=(-2, 0, 0))
HAND = on(STAND, armR=(-6, 164, 0), foreR=(0, 8, 0), handR=(0, 0, 0), shoulderR=(0, 8, 0), chest=(0, -2, 0), head=(-3, 2, 0))

# name: (keys, frames, rows per second, on the ground?); every clip is a loop: cross-fades bring people in and out
CLIPS = {
    "idle": ([(0, STAND), (45, on(STAND, chest=(-2, 0, 0), head=(2, 0, -5), armL=(2, -7, 0), armR=(2, 7, 0), hips=(0, 1.2, 0), _at=(.008, 0, 0))),
              (90, on(STAND, head=(1, 1, 3), hips=(0, 1.6, 2), _at=(.012, 0, 0))), (135, on(STAND, chest=(-2, 0, 0), head=(0, -1, 6), armL=(2, -7, 0), armR=(2, 7, 0), hips=(0, 0, 1))),
              (180, on(STAND, head=(2, 0, 0), hips=(0, -1.4, -1), _at=(-.011, 0, 0))), (225, on(STAND, chest=(-2, 0, 0), head=(1, 0, -3), armL=(2, -7, 0), armR=(2, 7, 0), hips=(0, -1, 0), _at=(-.006, 0, 0)))],
             270, 8, True),
    "walk": ([(0, STEP0), (8, STEP1), (16, mirror(STEP0)), (24, mirror(STEP1))], 32, 24, True),
    "run": ([(0, on(RUN0, _at=(0, 0, .05))), (5, on(RUN1, _at=(0, 0, 0))), (10, on(mirror(RUN0), _at=(0, 0, .05))), (15, on(mirror(RUN1), _at=(0, 0, 0)))], 20, 30, True),
    "sit": ([(0, SIT), (45, on(SIT, chest=(-2, 0, 0), head=(1, 0, -4))), (90, on(SIT, head=(-2, 1, 2))), (135, on(SIT, chest=(-2, 0, 0), head=(0, 0, 5)))], 180, 6, False),
    "wave": ([(0, WAVE), (8, on(WAVE, foreR=(0, -6, 0), handR=(0, 10, 0))), (16, WAVE), (24, on(WAVE, foreR=(0, -6, 0), handR=(0, 10, 0), head=(1, -4, -3)))], 32, 15, True),
    "clap": ([(0, CLAP), (5, on(CLAP, foreL=(-58, 0, -12), foreR=(-58, 0, 12)))], 10, 30, True),
    "cheer": ([(0, CHEER), (6, on(CHEER, armL=(-8, -158, 0), armR=(-8, 158, 0), thighL=(-3, 0, 0), thighR=(-3, 0, 0), _at=(0, 0, .055))),
               (12, on(CHEER, armL=(-8, -140, 0), armR=(-8, 140, 0), foreL=(0, -22, 0), foreR=(0, 22, 0), thighL=(-13, 0, 0), thighR=(-13, 0, 0), shinL=(22, 0, 0), shinR=(22, 0, 0), footL=(-9, 0, 0), footR=(-9, 0, 0)))],
              18, 20, True),
    "point": ([(0, POINT), (30, on(POINT, armR=(-86, 4, 0), chest=(-2, 0, -9), head=(-2, 0, 6)))], 60, 8, True),
    "heart": ([(0, HEART), (15, on(HEART, chest=(-4, 0, 0), head=(7, 3, 0), hips=(0, 1.5, 0))), (30, HEART), (45, on(HEART, chest=(-4, 0, 0), head=(7, -3, 0), hips=(0, -1.5, 0)))], 60, 10, True),
    "hand": ([(0, HAND), (30, on(HAND, armR=(-6, 168, 0), chest=(-2, -2, 0), head=(-3, 1, 4))), (60, on(HAND, armR=(-6, 160, 0), head=(-2, 2, -3)))], 90, 8, True),
}


def pose_at(keys, frames, t):
    """A closed Catmull-Rom curve through the keys, each angle by itself."""
    n = len(keys)
    i = max(k for k in range(n) if keys[k][0] <= t)
    at = lambda k: keys[k % n][1]
    f0 = keys[i][0]
    f1 = keys[i + 1][0] if i + 1 < n else frames
    u = (t - f0) / (f1 - f0)
    a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
    out = {}
    for name in set(a) | set(b) | set(c) | set(d):
        g = lambda p: p.get(name, (0, 0, 0))
        if n < 3:  # two keys: ease there and back
            s = (1 - math.cos(math.pi * u)) / 2
            out[name] = tuple(x + (y - x) * s for x, y in zip(g(b), g(c)))
        else:
            out[name] = tuple(.5 * (2 * q + (r - p) * u + (2 * p - 5 * q + 4 * r - s) * u * u + (3 * q - p - 3 * r + s) * u ** 3)
                              for p, q, r, s in zip(g(a), g(b), g(c), g(d)))
    return out
