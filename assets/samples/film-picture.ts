/** Paper, ink and one lamp. All lengths are shares of the height, times seconds. */
type Colour = readonly [number, number, number]
const PAPER: Colour = [244, 236, 219]
const INK: Colour = [34, 38, 48]
const SEAL: Colour = [165, 56, 26]
const LAMP: Colour = [255, 190, 96]

const hash = (x: number, y: number) => {
  const n = Math.sin(x * 127.1 + y * 311.7) * 43_758.5453
  return n - Math.floor(n)
}
const smooth = (t: number) => t * t * (3 - 2 * t)
const clamp = (v: number) => Math.min(1, Math.max(0, v))
const noise = (x: number, y: number) => {
  const [ix, iy] = [Math.floor(x), Math.floor(y)]
  const [fx, fy] = [smooth(x - ix), smooth(y - iy)]
  const top = hash(ix, iy) * (1 - fx) + hash(ix + 1, iy) * fx
  const low = hash(ix, iy + 1) * (1 - fx) + hash(ix + 1, iy + 1) * fx
  return top * (1 - fy) + low * fy
}
const rough = (x: number, y: number) =>
  noise(x, y) * 0.5 + noise(x * 2.1, y * 2.1) * 0.27 + noise(x * 4.3, y * 4.3) * 0.15 + noise(x * 8.7, y * 8.7) * 0.08

/** Mountains from far to near: foot of the ridge, its height, how wide, how dark, and how fast it drifts by. */
const RIDGES = [
  { base: 0.66, rise: 0.26, wide: 1.1, dark: 0.2, drift: 0.002, seed: 3 },
  { base: 0.74, rise: 0.3, wide: 1.5, dark: 0.36, drift: 0.005, seed: 11 },
  { base: 0.83, rise: 0.26, wide: 2.1, dark: 0.58, drift: 0.01, seed: 23 },
] as const
const WATER = 0.86
const SHORE = { x: 1.32, y: 0.835 }

/** Where the satellite is: one round in the length of the film, rising on the left and setting on the right. */
const orbit = (part: number) => {
  const turn = Math.PI * (1.08 - part * 1.16)
  return { x: 0.89 + Math.cos(turn) * 0.82, y: 0.66 - Math.sin(turn) * 0.5, turn }
}

/** Paints the picture of any second into one buffer of red, green and blue. */
export function createPainter(width: number, height: number): (second: number) => Buffer {
  const frame = Buffer.alloc(width * height * 3)
  const paper = new Float32Array(width * height)
  const stroke = new Float32Array(width * height)
  const one = 1 / height
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x * one, y * one]
      paper[y * width + x] = 0.94 + 0.05 * rough(u * 3, v * 3) + 0.012 * (hash(x >> 1, y >> 1) - 0.5)
    }
  }
  const washes = RIDGES.map((_, n) =>
    Float32Array.from({ length: width * height }, (_, i) =>
      rough((i % width) * one * 5 + n * 7, Math.floor(i / width) * one * 9),
    ),
  )
  let painted = 0
  const brush = (until: number) => {
    for (; painted < until; painted += 0.0007) {
      const { x, y } = orbit(painted)
      const dry = rough(painted * 46, 2.2)
      const size = 0.0042 + 0.006 * rough(painted * 7, 9) * (1 - painted * 0.45)
      const ink = 0.17 + 0.25 * clamp(dry * 2.2 - 0.75) - 0.1 * clamp(painted - 0.6)
      const reach = Math.ceil(size * height) + 1
      const [cx, cy] = [Math.round(x * height), Math.round(y * height)]
      for (let py = cy - reach; py <= cy + reach; py++) {
        for (let px = cx - reach; px <= cx + reach; px++) {
          if (px < 0 || py < 0 || px >= width || py >= height) continue
          const away = Math.hypot(px * one - x, py * one - y) / size
          const hair = 0.6 + 0.4 * noise(away * 5 + (py > cy ? 9 : 0), painted * 90)
          const mark = ink * clamp(1.15 - away) * hair
          const at = py * width + px
          stroke[at] = Math.max(stroke[at] ?? 0, Math.min(0.62, (stroke[at] ?? 0) * 0.9 + mark))
        }
      }
    }
  }
  const lay = (at: number, colour: Colour, share: number) => {
    for (let c = 0; c < 3; c++) {
      const now = frame[at + c] ?? 0
      frame[at + c] = now + ((colour[c] ?? 0) - now) * share
    }
  }
  return (second) => {
    const part = clamp((second - 1) / 27)
    brush(part)
    const night = smooth(clamp((second - 9) / 9)) * 0.42
    const blink =
      second < 14.6 ? 0 : 0.35 + 0.65 * smooth(clamp(0.5 + 0.9 * Math.sin(second * 4.1))) * clamp((29.5 - second) / 3)
    const out = clamp(second / 1.2) * clamp((30 - second) / 1.6)
    const ridges = RIDGES.map(({ base, rise, wide, drift, seed }) =>
      Float32Array.from({ length: width }, (_, x) => {
        const u = x * one * wide + second * drift * wide + seed
        return base - rise * (rough(u, seed) ** 1.5 * 1.5 - 0.12)
      }),
    )
    const moon = { x: 1.3, y: 0.24 }
    for (let y = 0; y < height; y++) {
      const v = y * one
      const sky = night * (1 - v * 0.75)
      for (let x = 0; x < width; x++) {
        const i = y * width + x
        const at = i * 3
        const u = x * one
        const grain = paper[i] ?? 1
        for (let c = 0; c < 3; c++) frame[at + c] = (PAPER[c] ?? 0) * grain
        const far = Math.hypot(u - moon.x, v - moon.y)
        const disc = clamp((0.075 - far) * height * 0.6)
        lay(at, INK, sky * (1 - disc) * (1 - 0.35 * Math.exp(-far * 6)) + 0.1 * Math.exp(-(((far - 0.1) / 0.05) ** 2)))
        lay(at, INK, (stroke[i] ?? 0) * 1.25)
        for (const [n, { dark, base }] of RIDGES.entries()) {
          const ridge = ridges[n]?.[x] ?? 1
          const below = v - ridge
          if (below < 0) continue // the sky
          const edge = clamp(below * height * 0.7)
          const fade = Math.exp(-below * (5.5 - n)) * (0.72 + 0.5 * (washes[n]?.[i] ?? 0))
          const mist = clamp((base + 0.1 - v) * 5)
          for (let c = 0; c < 3; c++) {
            const veil = (PAPER[c] ?? 0) * (0.97 - night * 0.72)
            const now = frame[at + c] ?? 0
            frame[at + c] = now + (veil - now) * edge * 0.82
          }
          lay(at, INK, edge * dark * fade * (0.35 + 0.65 * mist))
        }
        if (v > WATER) {
          const deep = clamp((v - WATER) * 16)
          const wave = noise(u * 5 + second * 0.12, v * 60 - second * 0.25)
          lay(at, INK, deep * (0.1 + night * 0.55) + 0.1 * deep * clamp(wave * 3 - 1.7))
        }
        if (blink > 0) {
          const shore = Math.hypot(u - SHORE.x, v - SHORE.y)
          const below = v - WATER
          const track =
            below > 0
              ? Math.exp(-(((u - SHORE.x + 0.01 * Math.sin(v * 160 + second * 3)) / 0.016) ** 2) - below * 9) * 0.6
              : 0
          lay(at, LAMP, blink * clamp(0.9 * Math.exp(-shore * 34) + 0.26 * Math.exp(-shore * 9) + track))
        }
      }
    }
    hut()
    satellite(second, part, blink)
    for (const [n, sigh] of [8.6, 14.6, 24.9, 27.4].entries()) puff(second - sigh, n)
    seal()
    if (out < 1)
      for (let i = 0; i < frame.length; i++)
        frame[i] = (PAPER[i % 3] ?? 0) + ((frame[i] ?? 0) - (PAPER[i % 3] ?? 0)) * out
    return Buffer.from(frame)
  }

  /** Inks what lies within `reach` of a place by a distance in shares of the height: below zero is inside. */
  function ink(
    x: number,
    y: number,
    reach: number,
    colour: Colour,
    share: number,
    distance: (dx: number, dy: number) => number,
  ) {
    const [x0, x1] = [
      Math.max(0, Math.floor((x - reach) * height)),
      Math.min(width - 1, Math.ceil((x + reach) * height)),
    ]
    const [y0, y1] = [
      Math.max(0, Math.floor((y - reach) * height)),
      Math.min(height - 1, Math.ceil((y + reach) * height)),
    ]
    for (let py = y0; py <= y1; py++)
      for (let px = x0; px <= x1; px++) {
        const inside = clamp(0.5 - distance(px * one - x, py * one - y) * height)
        if (inside > 0) lay((py * width + px) * 3, colour, inside * share * (0.82 + 0.3 * noise(px * 0.2, py * 0.2)))
      }
  }
  function box(dx: number, dy: number, w: number, h: number) {
    return Math.max(Math.abs(dx) - w, Math.abs(dy) - h)
  }
  function hut() {
    ink(SHORE.x, SHORE.y, 0.12, INK, 0.86, (dx, dy) =>
      Math.max(dy - 0.022, -dy - 0.012 + Math.abs(dx) * 0.55, Math.abs(dx) - 0.05 + dy * 0.2),
    )
    ink(SHORE.x, SHORE.y + 0.026, 0.2, INK, 0.6, (dx, dy) => Math.abs(dy) - 0.012 + Math.abs(dx) * 0.085)
  }
  function satellite(second: number, part: number, blink: number) {
    if (part <= 0 || part >= 1) return
    const { x, y, turn } = orbit(part)
    const lean = turn - Math.PI / 2 + 0.18 * Math.sin(second * 0.9)
    const [c, s] = [Math.cos(lean), Math.sin(lean)]
    const local = (shape: (dx: number, dy: number) => number) => (dx: number, dy: number) =>
      shape(dx * c - dy * s, dx * s + dy * c)
    ink(
      x,
      y,
      0.12,
      PAPER,
      0.85,
      local((dx, dy) => box(dx, dy, 0.024, 0.03)),
    )
    ink(
      x,
      y,
      0.12,
      INK,
      0.92,
      local((dx, dy) => Math.abs(box(dx, dy, 0.02, 0.026)) - 0.0035),
    )
    for (const side of [-1, 1]) {
      ink(
        x,
        y,
        0.12,
        INK,
        0.8,
        local((dx, dy) => box(dx - side * 0.03, dy, 0.012, 0.0022)),
      )
      ink(
        x,
        y,
        0.13,
        INK,
        0.74,
        local((dx, dy) =>
          Math.max(box(dx - side * 0.07, dy, 0.03, 0.018), 0.0016 - Math.abs(((dx + 1) % 0.015) - 0.0075)),
        ),
      )
    }
    ink(
      x,
      y,
      0.12,
      INK,
      0.9,
      local((dx, dy) => Math.abs(Math.hypot(dx, dy - 0.045) - 0.014) - 0.0022 + (dy > 0.046 ? 1 : 0)),
    )
    ink(
      x,
      y,
      0.12,
      SEAL,
      0.9,
      local((dx, dy) => Math.hypot(dx, dy - 0.006) - 0.0075),
    )
    if (blink > 0)
      ink(
        x,
        y,
        0.12,
        LAMP,
        blink * 0.9,
        local((dx, dy) => Math.hypot(dx, dy - 0.006) - 0.006),
      )
  }
  /** A sigh: a breath of ink that spreads and is gone. */
  function puff(age: number, n: number) {
    if (age < 0 || age > 3.2) return
    const { x, y } = orbit(clamp(([8.6, 14.6, 24.9, 27.4][n] ?? 0) / 27 - 1 / 27))
    const size = 0.03 + 0.05 * Math.sqrt(age)
    const share = 0.3 * (1 - age / 3.2) * clamp(age * 4)
    ink(x + 0.02 * age, y - 0.05 - 0.02 * age, size * 1.6, INK, share, (dx, dy) => {
      const torn = rough(dx * 22 + n * 5 + age * 0.4, dy * 22 + age * 0.3)
      return (Math.hypot(dx, dy * 1.2) / size - 0.55 - torn * 0.7) * 0.03
    })
  }
  /** The painter's seal. */
  function seal() {
    ink(0.1, 0.12, 0.06, SEAL, 0.82, (dx, dy) =>
      Math.max(
        box(dx, dy, 0.03, 0.03),
        0.0028 - Math.abs(Math.hypot(dx, dy) - 0.016),
        0.005 - Math.hypot(dx - 0.011, dy + 0.011),
      ),
    )
  }
}
