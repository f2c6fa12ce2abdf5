import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readKit } from '../../../client/hall/kit/read-kit.ts'
import { ZONE, ZONES } from '../../../client/hall/kit/zones.ts'
import { parsePack } from '../../../client/world/load-pack.ts'

const bytes = readFileSync(new URL('../../../assets/hall/kit.pack', import.meta.url))
const pack = parsePack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
const kit = readKit(pack)

/** Most triangles that a part may have: the frame's budget is made of these. */
const MOST: Record<string, number> = {
  booth: 1300,
  'booth-far': 260,
  stage: 2000,
  screen: 80,
  wreath: 3000,
  columns: 740,
  'golden-leaf': 620,
  'door-leaf': 250,
  banner: 150,
  tub: 700,
  'tub-far': 150,
  tree: 480,
  'tree-far': 140,
  shrub: 110,
  'shrub-far': 45,
}

describe("the hall's kit of parts", () => {
  it('has a material for every zone, under the same number in Python and in TypeScript', () => {
    expect(kit.surfaces.map(({ name }) => name)).toEqual([...ZONES])
    for (const surface of kit.surfaces) expect(surface.colour).toMatch(/^#[0-9A-F]{6}$/)
  })

  it('has all the parts, each within its triangles', () => {
    expect(new Set(pack.meshes.keys())).toEqual(new Set(Object.keys(MOST)))
    for (const [name, most] of Object.entries(MOST)) expect(kit.part(name).index.length / 3).toBeLessThanOrEqual(most)
  })

  it.each(Object.keys(MOST))('%s: finite positions, unit normals, known zones, indices in range', (name) => {
    const { position, normal, look, index } = kit.part(name)
    const count = position.length / 3
    expect(position.every(Number.isFinite)).toBe(true)
    expect(normal.length).toBe(count * 4)
    const lengths = Array.from({ length: count }, (_, i) => Math.hypot(...normal.slice(i * 4, i * 4 + 3)) / 127)
    expect(lengths.every((length) => Math.abs(length - 1) < 0.05)).toBe(true)
    expect(look.every((value, i) => i % 4 !== 1 || value < ZONES.length)).toBe(true)
    expect(index.every((i) => i < count)).toBe(true)
  })

  it('lifts only the fin of a booth and what hangs on it, up to the grand prize', () => {
    const { position, look, lift } = kit.part('booth')
    const vertices = Array.from({ length: position.length / 3 }, (_, i) => i)
    const rise = (i: number) => lift?.[i * 3 + 1] ?? 0
    const fin = vertices.filter((i) => look[i * 4 + 1] === ZONE.fin)
    const highest = Math.max(...fin.map((i) => (position[i * 3 + 1] ?? 0) + rise(i)))
    expect(vertices.every((i) => look[i * 4 + 1] !== ZONE.ink || Math.abs(rise(i)) < 1e-3)).toBe(true)
    expect(highest).toBeCloseTo(kit.fin.high + 0.22, 1)
  })

  it('is small enough to be there at once', () => {
    expect(bytes.byteLength).toBeLessThan(300_000)
  })

  it('is refused when it is not a pack', () => {
    expect(() => parsePack(new ArrayBuffer(3))).toThrow(/not a mesh pack/)
    expect(() => parsePack(new Uint8Array([255, 255, 255, 255, 0]).buffer)).toThrow(/not a mesh pack/)
    expect(() => kit.part('dragon')).toThrow(/no part called dragon/)
  })
})
