import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type AvatarShape, readAvatarPack } from '../../../client/avatars/avatar-pack.ts'
import { createAvatarTexture } from '../../../client/avatars/avatar-texture.ts'
import { parsePack } from '../../../client/world/load-pack.ts'
import { ANIMS } from '../../../shared/avatars/gestures.ts'
import { HAIRS, OUTFITS } from '../../../shared/avatars/look.ts'

const bytes = readFileSync(new URL('../../../assets/avatars/avatars.pack', import.meta.url))
const parsed = parsePack(new Uint8Array(bytes).buffer)
const pack = readAvatarPack(parsed)

describe('the avatars that are shipped', () => {
  it('weigh little', () => {
    expect(gzipSync(bytes).length).toBeLessThan(80_000)
    expect(pack.near.triangles).toBeLessThan(2_400)
    expect(pack.middle.triangles).toBeLessThan(380)
    expect(pack.far.triangles).toBeLessThan(200)
  })

  it('have a row for every hair and outfit, in the order of the look', () => {
    expect(parsed.extra).toMatchObject({ hairs: [...HAIRS], outfits: [...OUTFITS] })
    for (const shape of [pack.near, pack.middle, pack.far])
      expect(shape.hairBase).toBe(shape.outfitVertices * OUTFITS.length)
  })

  it('have a clip for everything that an avatar does', () => {
    for (const anim of ANIMS) {
      const clip = pack.clips[anim]
      expect(clip.rows).toBeGreaterThan(3)
      expect(clip.row + clip.rows).toBeLessThan(pack.boneRows)
    }
  })

  it('stand on the floor, 1.6 to 1.9 m tall, and look to +z', () => {
    for (const shape of [pack.near, pack.middle, pack.far]) {
      const heights = vertices(shape).map(([, y]) => y)
      expect(Math.min(...heights)).toBeCloseTo(0, 1)
      expect(Math.max(...heights)).toBeGreaterThan(1.6)
      expect(Math.max(...heights)).toBeLessThan(1.9)
    }
    const toes = vertices(pack.near).filter(([, y]) => y < 0.05)
    expect(Math.max(...toes.map(([, , z]) => z))).toBeGreaterThan(0.1)
  })

  it('bend by rotations: no clip stretches a bone', () => {
    for (let entry = 0; entry < pack.bones.length / 12; entry++) {
      const [a = 0, b = 0, c = 0] = pack.bones.subarray(entry * 12, entry * 12 + 3)
      expect(Math.hypot(a, b, c)).toBeCloseTo(1, 3)
    }
  })

  it('fit into one texture that every device has room for', () => {
    const { texture, base, boneLine } = createAvatarTexture(pack)
    expect(texture.image.width).toBeLessThanOrEqual(2048)
    expect(texture.image.height).toBeLessThanOrEqual(2048)
    expect(base.middle).toBeGreaterThan(base.near)
    expect(base.far).toBeGreaterThan(base.middle)
    expect(boneLine).toBeLessThan(texture.image.height)
  })
})

function vertices(shape: AvatarShape): [number, number, number][] {
  return Array.from({ length: shape.outfitVertices }, (_, v) => {
    const [x = 0, y = 0, z = 0] = shape.texels.subarray(v * 12, v * 12 + 3)
    return [x, y, z]
  })
}
