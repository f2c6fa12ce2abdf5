export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

/** A hex colour k times as bright. */
export function shade(hex: string, k: number): string {
  const part = (at: number) =>
    Math.max(0, Math.min(255, Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * k)))
      .toString(16)
      .padStart(2, '0')
  return `#${part(1)}${part(3)}${part(5)}`
}
