import { type Pack, packValues } from '../../world/load-pack.ts'

/** One part of the kit in real units: positions in metres, `look` = (shade 0..255, zone, alternative, 0) for each vertex. */
export interface KitPart {
  position: Float32Array
  normal: Int8Array
  look: Uint8Array
  index: Uint16Array | Uint32Array
  /** From the lowest fin to the highest, for each vertex; only booths have it. */
  lift?: Float32Array
  uv?: Float32Array
}

export interface Surface {
  name: string
  colour: string
  roughness: number
  metalness: number
  kind: string
  emission: string
  glow: number
}

export interface HallKit {
  part: (name: string) => KitPart
  surfaces: readonly Surface[]
  /** Heights that the two ends of a booth's `lift` stand for. */
  fin: { low: number; high: number }
}

/** The kit in a pack. Throws when a part that is asked for is missing. */
export const readKit = (pack: Pack): HallKit => {
  const { surfaces, fin } = pack.extra as Pick<HallKit, 'surfaces' | 'fin'>
  const part = (name: string): KitPart => {
    const mesh = pack.meshes.get(name)
    const position = mesh?.attributes.get('position')
    const normal = mesh?.attributes.get('normal')
    const look = mesh?.attributes.get('look')
    if (!mesh || !position || !normal || !look) throw new Error(`The hall's kit has no part called ${name}.`)
    const lift = mesh.attributes.get('lift')
    const uv = mesh.attributes.get('uv')
    return {
      position: packValues(position, 3),
      normal: normal.array as Int8Array,
      look: look.array as Uint8Array,
      index: mesh.index,
      ...(lift ? { lift: packValues(lift, 3) } : {}),
      ...(uv ? { uv: packValues(uv) } : {}),
    }
  }
  return { part, surfaces, fin }
}
