/** Shelf packing of the pictures that share one texture. Pure; sizes in pixels. */
export interface Tile {
  x: number
  y: number
  width: number
  height: number
}

export interface AtlasLayout {
  width: number
  height: number
  /** What the wanted sizes were multiplied with so that all fits. */
  scale: number
  tiles: ReadonlyMap<string, Tile>
}

export interface Wanted {
  key: string
  width: number
  height: number
}

const SCALES = [1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.62, 0.55, 0.48, 0.42, 0.36, 0.3, 0.25, 0.2, 0.16]
const GAP = 4
/** Between rows: what is bright in one must not shine into the writing of the next, not even at a distance. */
const ROW_GAP = 12

const pack = (
  wanted: readonly Wanted[],
  scale: number,
  width: number,
): { tiles: Map<string, Tile>; height: number } => {
  const tiles = new Map<string, Tile>()
  let x = 0
  let y = 0
  let shelf = 0
  for (const one of wanted) {
    const w = Math.max(4, Math.round(one.width * scale))
    const h = Math.max(4, Math.round(one.height * scale))
    if (x + w + GAP > width) {
      x = 0
      y += shelf + ROW_GAP
      shelf = 0
    }
    tiles.set(one.key, { x, y, width: w, height: h })
    x += w + GAP
    shelf = Math.max(shelf, h)
  }
  return { tiles, height: y + shelf + GAP }
}

/** Lays all tiles into one texture of at most `width` x `height`, at the largest scale that fits. Throws when none does. */
export const layoutAtlas = (wanted: readonly Wanted[], width: number, height: number): AtlasLayout => {
  const tallFirst = [...wanted].sort((a, b) => b.height - a.height || b.width - a.width || (a.key < b.key ? -1 : 1))
  for (const scale of SCALES) {
    const { tiles, height: used } = pack(tallFirst, scale, width)
    if (used <= height) return { width, height: Math.min(height, Math.ceil(used / 64) * 64), scale, tiles }
  }
  throw new Error(`${wanted.length} signs do not fit an atlas of ${width} x ${height} pixels.`)
}
