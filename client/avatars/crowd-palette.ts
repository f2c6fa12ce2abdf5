import { Color, DataTexture, NearestFilter, RGBAFormat, SRGBColorSpace, UnsignedByteType } from 'three'
import { ZONES, type Zone } from '../../shared/avatars/zones.ts'

/** Everybody's colours: one texture row for each slot, one texel for each zone. */
export interface CrowdPalette {
  texture: DataTexture
  set(slot: number, colours: Readonly<Record<Zone, string>>): void
}

export function createCrowdPalette(capacity: number): CrowdPalette {
  const bytes = new Uint8Array(capacity * ZONES.length * 4)
  const texture = new DataTexture(bytes, ZONES.length, capacity, RGBAFormat, UnsignedByteType)
  texture.colorSpace = SRGBColorSpace
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  const colour = new Color()
  return {
    texture,
    set(slot, colours) {
      ZONES.forEach((zone, index) => {
        const hex = colour.set(colours[zone]).getHex(SRGBColorSpace)
        bytes.set([hex >> 16, (hex >> 8) & 255, hex & 255, 255], (slot * ZONES.length + index) * 4)
      })
      texture.needsUpdate = true
    },
  }
}
