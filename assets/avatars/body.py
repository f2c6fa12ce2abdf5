"""One simple, likeable body: outfits and hair vary, the faces of the mesh do not.

Every outfit has the same vertices in the same order and so has every hair style: only where they are, what zone of
colour they belong to and which bones move them differ. So the client keeps them as rows of one texture and draws a
whole crowd, everybody in their own hair and outfit, with one call.

Metres, Z up, faces -Y (as in Blender); the exporter turns it to three.js's axes. Left is +x.
"""
import math

# name: (parent, head)
BONES = {
    "root": (None, (0, 0, 0)),
    "hips": ("root", (0, 0, .76)),
    "spine": ("hips", (0, 0, .90)),
    "chest": ("spine", (0, 0, 1.05)),
    "neck": ("chest", (0, 0, 1.22)),
    "head": ("neck", (0, 0, 1.30)),
}
for _s, _k in ((1, "L"), (-1, "R")):
    BONES |= {
        "shoulder" + _k: ("chest", (.05 * _s, 0, 1.19)),
        "arm" + _k: ("shoulder" + _k, (.172 * _s, 0, 1.160)),
        "fore" + _k: ("arm" + _k, (.226 * _s, .010, .930)),
        "hand" + _k: ("fore" + _k, (.250 * _s, -.026, .725)),
        "thigh" + _k: ("hips", (.085 * _s, 0, .76)),
        "shin" + _k: ("thigh" + _k, (.092 * _s, -.012, .42)),
        "foot" + _k: ("shin" + _k, (.095 * _s, .012, .09)),
    }
NAMES = list(BONES)

# order is that of ZONES in shared/avatars/zones.ts; 'fixed' keeps its tint, 'glasses' too but only when worn
SKIN, HAIR, TOP, BOTTOM, ACCENT, SHOE, STRIPE, BROW, FIXED, GLASSES = range(10)
HAIRS = ["crop", "bob", "curls", "scarf", "bun", "cap", "parted", "tail"]
OUTFITS = ["hoodie", "coat", "tee", "dress", "vest", "blazer"]

NEAR = dict(name="near", head=(14, 9), ear=(5, 3), neck=8, torso=14, extra=5, arm=7, leg=8, shoe=(9, 5), cap=(20, 8),
            blob=(10, 6), tail=10, tails=6, face=True, all_rings=True)
MIDDLE = dict(name="middle", head=(8, 5), torso=7, arm=4, leg=5, shoe=(4, 2), cap=(8, 4), blob=(6, 3), tail=5, tails=3,
              face=False, all_rings=False)
FAR = dict(name="far", head=(6, 4), torso=5, arm=3, leg=3, shoe=(3, 2), cap=(6, 3), blob=(4, 2), tail=3, tails=2,
           face=False, all_rings=False)

HEAD = {"head": 1.0}
HEAD_C, HEAD_R = (0, -.005, 1.475), (.164, .158, .182)


def linear(h):
    c = [int(h[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [x / 12.92 if x <= .04045 else ((x + .055) / 1.055) ** 2.4 for x in c]


def shade(k):
    """Tint of a zone vertex that is k times as bright to the eye."""
    return [k ** 2.2] * 3


WHITE = [1, 1, 1]


class Sheet:
    """Vertices, triangles, zones, tints and bone weights."""

    def __init__(self):
        self.v, self.t, self.zone, self.tint, self.w = [], [], [], [], []

    def add(self, points, faces, zone, tint, weights):
        base = len(self.v)
        n = len(points)
        self.v += [tuple(p) for p in points]
        for f in faces:
            self.t += [(base + f[0], base + f[i], base + f[i + 1]) for i in range(1, len(f) - 1)]
        self.zone += zone if isinstance(zone, list) else [zone] * n
        self.tint += tint if isinstance(tint[0], (list, tuple)) else [tint] * n
        self.w += weights if isinstance(weights, list) else [weights] * n

    def loft(self, rings, seg, cap0=False, cap1=False, power=2.0, pad=0, down=False):
        """rings: (centre, rx, ry, weights, zone, tint), upward or `down`; superellipse sections in xy, the last repeated to pad."""
        rings = list(rings)
        while len(rings) < pad:
            rings.append(rings[-1])
        pts, zone, tint, ws = [], [], [], []
        for (x, y, z), rx, ry, w, zo, ti in rings:
            for k in range(seg):
                a = 2 * math.pi * (k + .5) / seg
                ca, sa = math.cos(a), math.sin(a)
                p = (x + rx * math.copysign(abs(ca) ** (2 / power), ca), y + ry * math.copysign(abs(sa) ** (2 / power), sa), z)
                pts.append(p)
                zone.append(zo)
                tint.append(ti)
                ws.append(w(p) if callable(w) else w)
        n = len(rings)
        faces = [(i * seg + k, i * seg + (k + 1) % seg, (i + 1) * seg + (k + 1) % seg, (i + 1) * seg + k)
                 for i in range(n - 1) for k in range(seg)]
        up = not down
        if not up:
            faces = [tuple(reversed(f)) for f in faces]
        lo, hi = tuple(range(seg)), tuple((n - 1) * seg + k for k in range(seg))
        if cap0:
            faces.append(tuple(reversed(lo)) if up else lo)
        if cap1:
            faces.append(hi if up else tuple(reversed(hi)))
        self.add(pts, faces, zone, tint, ws)

    def ball(self, c, r, grid, zone, tint, w, shape=None, keep=None, sink=.80, tint_at=None):
        """Ellipsoid on a grid of (segments, rows). With keep, points outside sink into the head: a clean hairline."""
        seg, rows = grid
        pts, tints, idx = [], [], {}
        for j in range(rows + 1):
            th = math.pi * j / rows
            for k in range(seg if 0 < j < rows else 1):
                ph = 2 * math.pi * (k + .5) / seg
                d = (math.sin(th) * math.cos(ph), math.sin(th) * math.sin(ph), math.cos(th))
                p = [d[i] * r[i] for i in range(3)]
                if shape:
                    p = shape(p, d)
                q = p if keep is None or keep(p) else [x * sink for x in p]
                idx[j, k] = len(pts)
                pts.append([q[i] + c[i] for i in range(3)])
                tints.append(tint_at(p, d) if tint_at else tint)
        g = lambda j, k: idx[j, 0 if j in (0, rows) else k % seg]
        faces = []
        for j in range(rows):
            for k in range(seg):
                f = list(dict.fromkeys([g(j, k), g(j + 1, k), g(j + 1, k + 1), g(j, k + 1)]))
                faces.append(f)
        self.add(pts, faces, zone, tints, w)


def head_shape(p, d):
    """Cheeks narrow to a soft chin, the face is a little flat."""
    x, y, z = p
    if d[2] < 0:
        x *= 1 + .15 * d[2]
        y = y * (1 + .10 * d[2]) - .012 * -d[2]
    if d[1] < 0:
        y *= .95
    return [x, y, z]


def on_face(x, z, lift=.004):
    """Point on the front of the face at x, z."""
    dz = (z - HEAD_C[2]) / HEAD_R[2]
    rx = HEAD_R[0] * (1 + .15 * min(0, dz))
    yy = 1 - (x / rx) ** 2 - dz * dz
    y = -HEAD_R[1] * .95 * math.sqrt(max(yy, .02))
    y = y * (1 + .10 * min(0, dz)) - .012 * max(0, -dz)
    return (x, HEAD_C[1] + y - lift, z)


def face(b):
    def disc(x, z, rx, rz, zone, tint, n, lift):
        ring = [2 * math.pi * k / n for k in range(n)]
        pts = [on_face(x, z, lift + .002)] + [on_face(x + rx * math.cos(a), z + rz * math.sin(a), lift) for a in ring]
        b.add(pts, [(0, 1 + k, 1 + (k + 1) % n) for k in range(n)], zone, tint, HEAD)

    for s in (1, -1):
        disc(s * .060, 1.462, .0205, .0295, FIXED, linear("#231C1C"), 10, .005)
        disc(s * .060 + .007, 1.474, .0068, .0085, FIXED, linear("#FFFFFF"), 5, .010)
        disc(s * .100, 1.412, .027, .017, SKIN, [1.08, .72, .68], 8, .003)
        brow = [on_face(s * (.036 + .052 * t), 1.520 + .012 * math.sin(math.pi * (t * .8 + .1)) + dz, .006)
                for t in (0, .33, .66, 1) for dz in (0, .011)]
        b.add(brow, [(2 * i, 2 * i + 2, 2 * i + 3, 2 * i + 1)[::s] for i in range(3)], BROW, shade(.85), HEAD)
    smile = [on_face(-.040 + .080 * t, 1.381 + .024 * (2 * t - 1) ** 2 + dz, .0045) for t in (0, .2, .4, .6, .8, 1)
             for dz in (-.0075 * math.sin(math.pi * t) - .002, .003)]
    b.add(smile, [(2 * i, 2 * i + 2, 2 * i + 3, 2 * i + 1) for i in range(5)], SKIN, shade(.46), HEAD)
    gold = linear("#8F6B2E")
    for s in (1, -1):
        ring = [2 * math.pi * k / 10 for k in range(10)]
        outer = [on_face(s * .061 + .043 * math.cos(a), 1.461 + .043 * math.sin(a), .013) for a in ring]
        inner = [on_face(s * .061 + .036 * math.cos(a), 1.461 + .036 * math.sin(a), .014) for a in ring]
        b.add(outer + inner, [(k, (k + 1) % 10, 10 + (k + 1) % 10, 10 + k) for k in range(10)], GLASSES, gold, HEAD)
        arm = [(s * .103, -.128, 1.472), (s * .103, -.128, 1.464), (s * .166, .0, 1.470), (s * .166, .0, 1.462)]
        b.add(arm, [(0, 1, 3, 2)[::s]], GLASSES, gold, HEAD)
    bridge = [on_face(x, z, .015) for x, z in ((-.020, 1.466), (.020, 1.466), (.020, 1.474), (-.020, 1.474))]
    b.add(bridge, [(0, 1, 2, 3)], GLASSES, gold, HEAD)


def outfit(name, lod):
    """The whole body without hair."""
    b = Sheet()
    near = lod["face"]
    W = lambda **k: k
    b.ball(HEAD_C, HEAD_R, lod["head"], SKIN, WHITE, HEAD, shape=head_shape)
    if near:
        for s in (1, -1):
            b.ball((s * .160, .012, 1.458), (.020, .028, .040), lod["ear"], SKIN, shade(.93), HEAD)
        b.loft([((0, .008, 1.19), .064, .060, W(neck=1), SKIN, shade(.90)), ((0, .004, 1.265), .054, .052, W(neck=1), SKIN, shade(.90)),
                ((0, 0, 1.345), .060, .058, HEAD, SKIN, shade(.94))], lod["neck"])
        face(b)
    elif lod is MIDDLE:
        for s in (1, -1):  # two dots are a face at 20 m
            b.add([on_face(s * .060 + x, 1.462 + z, .012) for x, z in ((-.021, -.03), (.021, -.03), (.021, .03), (-.021, .03))],
                  [(0, 1, 2, 3)], FIXED, linear("#231C1C"), HEAD)
        b.add([on_face(x, z, .012) for x, z in ((-.038, 1.400), (0, 1.372), (.038, 1.400), (.036, 1.408), (0, 1.386), (-.036, 1.408))],
              [(0, 1, 4, 5), (1, 2, 3, 4)], SKIN, shade(.5), HEAD)
    if not near:
        b.loft([((0, .006, 1.225), .062, .060, W(neck=1), SKIN, shade(.9)), ((0, .002, 1.330), .060, .058, HEAD, SKIN, shade(.9))], 4 if lod is MIDDLE else 3)
    torso(b, name, lod)
    if near:
        trimmings(b, name, lod)
        lanyard(b)
    for s, k in ((1, "L"), (-1, "R")):
        arm(b, name, lod, s, k)
        leg(b, name, lod, s, k)
    return b


def hem_weights(share):
    """A skirt follows the leg on its side; the middle stays with the hips."""
    def at(p):
        t = max(-1, min(1, p[0] / .14))
        k = share * abs(t)
        return {"hips": 1 - k, "thighL" if t > 0 else "thighR": k} if k > .02 else {"hips": 1}
    return at


def torso(b, name, lod):
    W = lambda **k: k
    hem = {"hoodie": .735, "coat": .50, "tee": .755, "dress": .33, "vest": .745, "blazer": .665}[name]
    flare = {"coat": .208, "dress": .238, "blazer": .176}.get(name, .170)
    low = hem_weights({"coat": .55, "dress": .62, "blazer": .35}.get(name, .12))
    rim = ACCENT if name == "coat" else TOP
    deep = .80 if name in ("coat", "dress") else .82
    mid = hem + (.72 - hem) * .55
    rings = [
        ((0, 0, hem), flare - .014, (flare - .014) * deep, low, rim, shade(.70)),
        ((0, 0, hem + .004), flare, flare * deep, low, rim, shade(.92)),
        ((0, 0, hem + .040), flare * .99, flare * deep * .99, low, rim, WHITE),
        ((0, 0, hem + .040), flare * .99, flare * deep * .99, low, TOP, WHITE),
        ((0, 0, mid), flare * .93 if hem < .6 else .169, flare * deep * .94 if hem < .6 else .138, low, TOP, WHITE),
        ((0, 0, .745 if hem < .7 else .79), .166, .132, hem_weights(.10), TOP, WHITE),
        ((0, .002, .84), .153, .119, W(hips=.6, spine=.4), TOP, WHITE),
        ((0, .002, .93), .147, .113, W(spine=1), TOP, WHITE),
        ((0, 0, 1.03), .157, .117, W(spine=.4, chest=.6), TOP, WHITE),
        ((0, 0, 1.105), .166, .116, W(chest=1), TOP, WHITE),
        ((0, .004, 1.160), .156, .106, W(chest=1), TOP, WHITE),
        ((0, .006, 1.200), .126, .092, W(chest=1), TOP, WHITE),
        ((0, .006, 1.225), .092, .078, W(chest=1), TOP, WHITE),
        ((0, .006, 1.238), .070, .066, W(chest=1), TOP, shade(.72)),
    ]
    if not lod["all_rings"]:
        rings = [rings[i] for i in (1, 5, 7, 9, 10, 13)]
    b.loft(rings, lod["torso"], cap0=lod["all_rings"], power=2.2)


def trimmings(b, name, lod):
    """Five rings and three patches that are a hood, a belt, a stripe, lapels or nothing."""
    W = lambda **k: k
    C, S = W(chest=1), W(spine=1)
    seg = lod["torso"]
    hide = [((0, 0, 1.0), .01, .01, C, TOP, WHITE)] * lod["extra"]
    belt = [((0, 0, .895), .148, .112, S, ACCENT, shade(.8)), ((0, 0, .897), .157, .121, S, ACCENT, WHITE),
            ((0, 0, .938), .155, .119, S, ACCENT, WHITE), ((0, 0, .940), .146, .110, S, ACCENT, shade(.8))]
    rings = {
        "hoodie": [((0, .030, 1.185), .118, .098, C, TOP, WHITE), ((0, .034, 1.235), .130, .108, C, TOP, shade(1.08)),
                   ((0, .032, 1.270), .116, .098, C, TOP, shade(1.08)), ((0, .026, 1.272), .092, .078, C, TOP, shade(.82)),
                   ((0, .020, 1.225), .070, .062, C, TOP, shade(.55))],
        "coat": belt,
        "dress": belt,
        "tee": [((0, 0, 1.020), .1545, .1155, W(spine=.4, chest=.6), ACCENT, shade(.9)), ((0, 0, 1.022), .1605, .1195, W(spine=.4, chest=.6), ACCENT, WHITE),
                ((0, 0, 1.078), .1675, .1205, C, ACCENT, WHITE), ((0, 0, 1.080), .162, .115, C, ACCENT, shade(.9))],
        "vest": hide,
        "blazer": hide,
    }[name]
    if name in ("vest", "blazer"):  # a collar
        rings = [((0, .008, 1.205), .112, .088, C, ACCENT, shade(.9)), ((0, .010, 1.235), .090, .080, C, ACCENT, WHITE),
                 ((0, .010, 1.262), .074, .072, C, ACCENT, WHITE), ((0, .010, 1.262), .062, .062, C, ACCENT, shade(.75))]
    b.loft(rings, seg, power=2.2, pad=lod["extra"])

    def patch(left, right, zone, tint, ws):
        """A strip of three pairs of points, top to bottom, as the onlooker sees left and right."""
        b.add([p for pair in zip(left, right) for p in pair], [(0, 2, 3, 1), (2, 4, 5, 3)], zone, tint, [w for w in ws for _ in (0, 1)])

    nowhere = [(0, 0, 1.0)] * 3
    if name == "hoodie":
        for s in (1, -1):
            inner = [(s * .029, -.112, 1.216), (s * .029, -.1215, 1.140), (s * .029, -.126, 1.075)]
            outer = [(s * .042, -.108, 1.216), (s * .041, -.1195, 1.140), (s * .039, -.1255, 1.075)]
            patch(inner if s > 0 else outer, outer if s > 0 else inner, ACCENT, WHITE, [C] * 3)
        pocket = [W(hips=.5, spine=.5)] * 3
        patch([(-.062, -.1215, .885), (-.080, -.1265, .840), (-.090, -.130, .785)], [(.062, -.1215, .885), (.080, -.1265, .840), (.090, -.130, .785)], TOP, shade(.86), pocket)
    elif name in ("vest", "blazer"):
        wide = .046 if name == "blazer" else .058
        ws = [C, C, S]
        patch([(-wide, -.094, 1.214), (-wide * .75, -.1205, 1.105), (-.010, -.1215, .955)], [(wide, -.094, 1.214), (wide * .75, -.1205, 1.105), (.010, -.1215, .955)], ACCENT, WHITE, ws)
        for s in (1, -1):
            inner = [(s * wide, -.098, 1.216), (s * wide * .75, -.1235, 1.105), (s * .009, -.124, .950)]
            outer = [(s * (wide + .038), -.090, 1.198), (s * (wide + .034), -.1195, 1.115), (s * .012, -.1238, .950)]
            patch(inner if s > 0 else outer, outer if s > 0 else inner, TOP, shade(1.3 if name == "blazer" else .80), ws)
    else:
        for _ in range(3):
            patch(nowhere, nowhere, TOP, WHITE, [C] * 3)


def lanyard(b):
    """Brass cord, white card, and the stripe that tells the role: everybody wears it."""
    W = lambda **k: k
    C, card = W(chest=1), W(chest=.6, spine=.4)
    for s in (1, -1):
        q = [(s * .068, -.084, 1.224), (s * .080, -.080, 1.219), (s * .044, -.1195, 1.140), (s * .032, -.1205, 1.140), (s * .012, -.1335, 1.060), (s * .001, -.1345, 1.060)]
        b.add(q, [(0, 1, 2, 3)[::-s], (3, 2, 4, 5)[::-s]], FIXED, linear("#C79A4B"), C)
    b.add([(-.031, -.134, 1.062), (-.031, -.1335, .985), (.031, -.1335, .985), (.031, -.134, 1.062)], [(0, 1, 2, 3)], FIXED, linear("#F6F1E7"), card)
    b.add([(-.031, -.136, 1.062), (-.031, -.136, 1.037), (.031, -.136, 1.037), (.031, -.136, 1.062)], [(0, 1, 2, 3)], STRIPE, WHITE, card)


def arm(b, name, lod, s, k):
    A, F, H = "arm" + k, "fore" + k, "hand" + k
    short = name in ("tee", "vest")
    upper = ACCENT if name == "vest" else TOP
    lower = SKIN if short else TOP
    a0, a1, a2 = BONES[A][1], BONES[F][1], BONES[H][1]
    # all arms hang down the +x side and are mirrored
    on = lambda u, v, t: (u[0] + (v[0] - u[0]) * t, u[1] + (v[1] - u[1]) * t, u[2] + (v[2] - u[2]) * t)
    cuff = .034 if short else .046
    x, y, z = a2
    rings = [
        ((.128 * s, .004, 1.205), .022, .040, {"chest": 1}, upper, WHITE),
        ((.155 * s, .002, 1.192), .046, .058, {"chest": .6, A: .4}, upper, WHITE),
        ((.178 * s, 0, 1.150), .056, .062, {A: .85, "chest": .15}, upper, WHITE),
        (on(a0, a1, .40), .055, .058, {A: 1}, upper, WHITE),
        (on(a0, a1, .74), .054 if short else .052, .056 if short else .053, {A: 1}, upper, WHITE),
        (on(a0, a1, .75), .047 if short else .052, .049 if short else .053, {A: 1}, lower, WHITE),
        (on(a0, a1, 1.0), .045, .048, {A: .5, F: .5}, lower, WHITE),
        (on(a1, a2, .50), .042 if short else .045, .044 if short else .047, {F: 1}, lower, WHITE),
        (on(a1, a2, .90), cuff, cuff, {F: 1}, lower, WHITE if short else shade(.86)),
        (on(a1, a2, .905), .031, .032, {F: .8, H: .2}, SKIN, WHITE),
        ((x + .002 * s, y - .004, z - .035), .030, .040, {H: 1}, SKIN, WHITE),
        ((x + .003 * s, y - .010, z - .080), .027, .039, {H: 1}, SKIN, WHITE),
        ((x + .002 * s, y - .014, z - .112), .012, .020, {H: 1}, SKIN, WHITE),
    ]
    if not lod["all_rings"]:
        rings = [rings[i] for i in (1, 5, 9, 11)]
    if lod is FAR:
        rings = [rings[i] for i in (0, 2, 3)]
    b.loft(rings, lod["arm"], cap0=lod["all_rings"], cap1=True, down=True)
    if lod["face"]:
        b.ball((x - .010 * s, y - .046, z - .040), (.015, .017, .033), (5, 3), SKIN, shade(.98), {H: 1})


def leg(b, name, lod, s, k):
    T, S, F = "thigh" + k, "shin" + k, "foot" + k
    zone = TOP if name == "dress" else BOTTOM
    dark = shade(.78) if name == "dress" else WHITE
    rings = [
        ((.074 * s, 0, .80), .074, .092, {"hips": 1}, zone, dark),
        ((.082 * s, 0, .715), .079, .092, {"hips": .35, T: .65}, zone, dark),
        ((.090 * s, -.004, .58), .077, .083, {T: 1}, zone, dark),
        ((.092 * s, -.010, .46), .068, .071, {T: .72, S: .28}, zone, dark),
        ((.092 * s, -.010, .38), .065, .067, {T: .25, S: .75}, zone, dark),
        ((.094 * s, .004, .24), .063, .066, {S: 1}, zone, dark),
        ((.095 * s, .010, .098), .062, .066, {S: 1}, zone, [d * .9 for d in dark]),
        ((.095 * s, .010, .085), .044, .048, {S: .6, F: .4}, SKIN, shade(.9)),
    ]
    if not lod["all_rings"]:
        rings = [rings[i] for i in (1, 3, 6)]
    b.loft(rings, lod["leg"], power=2.1, down=True)
    toe = lambda p, d: [p[0] * (1 - .10 * max(0, d[1])), p[1], max(p[2], -.030) * (1 if p[1] > -.02 else .88)]
    b.ball((.097 * s, -.035, .052), (.060, .120, .060), lod["shoe"], SHOE, WHITE, {F: 1}, shape=toe)
    if lod["face"]:
        sole = linear("#EDE4D4")
        c = lambda z: (.097 * s, -.037, z)
        b.loft([(c(.0), .056, .116, {F: 1}, FIXED, sole), (c(.012), .061, .123, {F: 1}, FIXED, sole), (c(.026), .060, .121, {F: 1}, FIXED, sole)],
               lod["shoe"][0], cap0=True)


def hairline(*marks):
    """Lowest height of the hair over the head's centre, by the angle from the front in degrees."""
    def height(p):
        a = math.degrees(math.atan2(abs(p[0]), -p[1]))
        for (a0, h0), (a1, h1) in zip(marks, marks[1:]):
            if a <= a1:
                t = (a - a0) / (a1 - a0)
                return h0 + (h1 - h0) * t * t * (3 - 2 * t)
        return marks[-1][1]
    return lambda p: p[2] > height(p)


SHORT = hairline((0, .088), (46, .072), (62, -.015), (78, -.030), (94, .005), (116, -.095), (180, -.115))
SWEPT = hairline((0, .094), (50, .080), (66, -.005), (80, -.025), (94, .005), (118, -.105), (180, -.125))
BACK = hairline((0, .098), (44, .086), (70, .030), (88, .004), (112, -.090), (180, -.140))
BOB = hairline((0, .060), (40, .054), (56, -.150), (80, -.182), (180, -.182))
FLUFF = hairline((0, .080), (46, .066), (64, -.070), (90, -.100), (120, -.140), (180, -.150))
CAP = hairline((0, .052), (60, .040), (180, .012))


def hair(name, lod):
    """Three pieces: a cap over the head, a round piece, a hanging piece; those not used vanish inside the head."""
    b = Sheet()
    near = lod["face"]
    seg, rows = lod["cap"]

    def cap(scale, keep, tilt=34, shape=None, bumps=0, lift=0, tint=WHITE):
        """Rings from a pole at the back of the crown down to the hairline, where the last one turns in to the skin."""
        r = [x * scale * (1 if near else 1.03 if lod is MIDDLE else 1.08) for x in HEAD_R]
        c = (HEAD_C[0], HEAD_C[1] + .006, HEAD_C[2] + lift)
        t = math.radians(tilt)
        pole, back = (0, math.sin(t), math.cos(t)), (0, math.cos(t), -math.sin(t))

        def at(theta, phi):
            k, x, y = math.cos(theta), math.sin(theta) * math.cos(phi), math.sin(theta) * math.sin(phi)
            d = (x, k * pole[1] + y * back[1], k * pole[2] + y * back[2])
            p = [d[i] * r[i] for i in range(3)]
            return shape(p, d) if shape else p

        points, tints = [at(0, 0)], [tint]
        for k in range(seg):
            phi = 2 * math.pi * (k + .5) / seg
            end = .3
            while end < 2.9 and keep(at(end, phi)):
                end += .03
            lo, hi = end - .03, end
            for _ in range(8):
                mid = (lo + hi) / 2
                lo, hi = (mid, hi) if keep(at(mid, phi)) else (lo, mid)
            for j in range(1, rows + 1):
                p = at(lo * min(j / (rows - 1), 1), phi)
                bump = bumps * math.sin((j * 31 + k * 17) ** 2 * 12.9898) if j < rows - 1 else 0  # no pattern: curls
                q = .86 if j == rows else 1 + bump
                points.append([x * q for x in p])
                tints.append([x * (1 + 2.2 * bump) * (.8 if j >= rows - 1 else 1) for x in tint])
        g = lambda j, k: 0 if j == 0 else 1 + (k % seg) * rows + j - 1
        faces = [list(dict.fromkeys([g(j, k), g(j + 1, k), g(j + 1, k + 1), g(j, k + 1)])) for k in range(seg) for j in range(rows)]
        b.add([[p[i] + c[i] for i in range(3)] for p in points], faces, HAIR, tints, HEAD)

    inside = (0, 0, 1.48)

    def blob(c=inside, r=(.01, .01, .01), zone=HAIR, tint=WHITE, shape=None):
        b.ball(c, r, lod["blob"], zone, tint, HEAD, shape=shape)

    def hang(rings=None):
        rings = rings or [(inside, .01, .01, HEAD, HAIR, WHITE)]
        if not near and len(rings) > lod["tails"]:
            n = len(rings) - 1
            rings = [rings[round(i * n / (lod["tails"] - 1))] for i in range(lod["tails"])]
        b.loft(rings, lod["tail"], pad=lod["tails"], cap1=near, down=True)

    R = lambda z, y, rx, ry, w, tint=WHITE, zone=HAIR: ((0, y, z), rx, ry, w, zone, tint)
    if name == "crop":
        cap(1.085, SHORT)
        blob((.030, -.062, 1.640), (.118, .098, .050), tint=shade(1.05))
        hang()
    elif name == "parted":
        cap(1.08, SWEPT)
        blob((-.048, -.052, 1.638), (.112, .104, .044), tint=shade(1.05))
        hang()
    elif name == "bob":
        cap(1.125, BOB, tilt=20, shape=lambda p, d: [p[0] * (1 + .10 * max(0, -d[2])), p[1] * (1 + .05 * max(0, -d[2])), p[2]])
        blob((0, -.078, 1.622), (.126, .082, .044), tint=shade(1.04))
        hang()
    elif name == "curls":
        cap(1.20, FLUFF, bumps=.075 if near else 0, lift=.012)
        blob((.01, -.075, 1.655), (.128, .086, .058), tint=shade(1.08))
        hang()
    elif name == "bun":
        cap(1.075, BACK)
        blob((0, .060, 1.712), (.078, .078, .068), tint=shade(1.06))
        hang([R(1.682, .051, .050, .050, HEAD, shade(.9), ACCENT), R(1.668, .048, .058, .058, HEAD, WHITE, ACCENT), R(1.650, .045, .050, .050, HEAD, shade(.8), ACCENT)])
    elif name == "tail":
        cap(1.085, BACK)
        blob((0, .168, 1.572), (.044, .036, .046), zone=ACCENT)
        hang([R(1.612, .196, .026, .018, HEAD), R(1.570, .218, .058, .042, HEAD), R(1.480, .240, .066, .050, HEAD),
              R(1.370, .238, .058, .044, {"head": .8, "chest": .2}), R(1.250, .216, .038, .032, {"head": .6, "chest": .4}),
              R(1.165, .200, .008, .008, {"head": .5, "chest": .5})])
    elif name == "cap":
        cap(1.105, CAP, tilt=0)
        brim = lambda p, d: [p[0], p[1], p[2] + .034 * (1 - (p[0] / .15) ** 2) - .014]
        blob((0, -.158, 1.522), (.148, .160, .013), tint=shade(.86), shape=brim)
        hang([R(1.530, .000, .140, .130, HEAD, WHITE, BROW), R(1.488, .014, .168, .148, HEAD, WHITE, BROW), R(1.430, .034, .160, .138, HEAD, WHITE, BROW),
              R(1.385, .042, .134, .112, HEAD, shade(.85), BROW)])
    elif name == "scarf":
        cap(1.11, lambda p: not (p[1] < 0 and (p[0] / .122) ** 2 + ((p[2] + .006) / .138) ** 2 < 1), tilt=78)
        blob()
        both = {"head": .5, "chest": .5}
        hang([R(1.405, .014, .150, .140, HEAD), R(1.335, .008, .138, .126, both), R(1.268, -.004, .152, .124, {"chest": 1}),
              R(1.200, -.010, .180, .132, {"chest": 1}, shade(.95)), R(1.140, -.012, .192, .138, {"chest": 1}, shade(.88)), R(1.128, -.012, .178, .126, {"chest": 1}, shade(.7))])
    return b
