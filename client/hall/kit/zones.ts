/**
 * The surfaces that a vertex can name, by number. The kit's pack brings a table with the same names in the same order
 * (assets/hall/surfaces.py); a test holds them together.
 */
export const ZONES = [
  'stone',
  'stone2',
  'stone3',
  'plaster',
  'ink',
  'brass',
  'wreath',
  'line',
  'lamp',
  'sage',
  'sage2',
  'leaf',
  'leaf-dark',
  'soil',
  'trunk',
  'water',
  'seat',
  'cushion',
  'far',
  'gold',
  'fin',
  'rim',
  'tint',
  'medal',
] as const
export type Zone = (typeof ZONES)[number]

export const ZONE: Readonly<Record<Zone, number>> = Object.fromEntries(ZONES.map((name, i) => [name, i])) as Record<
  Zone,
  number
>

/** The first number of the zones that carry a category: `CATEGORY_ZONES + category * 3 + (0 fin, 1 rim, 2 tint)`. */
export const CATEGORY_ZONES = ZONES.length

/** A category's zone on a mesh that is not instanced (a banner); other zones stay as they are. */
export const zoneOfCategory = (zone: number, category: number): number =>
  zone >= ZONE.fin && zone <= ZONE.tint ? CATEGORY_ZONES + category * 3 + (zone - ZONE.fin) : zone
