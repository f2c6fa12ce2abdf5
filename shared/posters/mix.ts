const channel = (colour: string, index: number): number =>
  Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16)

/** The colour at `share` of the way from `from` to `to`, both as #RRGGBB. */
export const mix = (from: string, to: string, share: number): string => {
  const at = [0, 1, 2].map((i) => Math.round(channel(from, i) + (channel(to, i) - channel(from, i)) * share))
  return `#${at.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG relative luminance, 0 to 1. */
export const luminance = (colour: string): number => {
  const [r, g, b] = [0, 1, 2].map((i) => {
    const value = channel(colour, i) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** WCAG contrast ratio, 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}
