/** 0 before `from`, 1 after `to`, and a straight way between them. */
export const span = (from: number, to: number, t: number): number => Math.min(1, Math.max(0, (t - from) / (to - from)))

/** The same, slow at both ends. */
export const smooth = (from: number, to: number, t: number): number => {
  const u = span(from, to, t)
  return u * u * (3 - 2 * u)
}

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t

/** From `value` towards `target`, by at most `most`. */
export const approach = (value: number, target: number, most: number): number =>
  value + Math.max(-most, Math.min(most, target - value))
