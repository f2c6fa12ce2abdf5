import { describe, expect, it } from 'vitest'
import { FIN_TOP, finHeight, onFin } from '../../../client/hall/booths/fin.ts'
import { layoutAtlas } from '../../../client/hall/signs/atlas-layout.ts'
import { Cards } from '../../../client/hall/signs/cards.ts'
import { hangSigns } from '../../../client/hall/signs/hang-signs.ts'
import { NAME, nameSpan, wantedSigns } from '../../../client/hall/signs/sign-plan.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { TIERS } from '../../../shared/plan/types.ts'

const hall = (categories: number, booths: number) =>
  layoutHall({
    categories: Array.from({ length: categories }, (_, c) => ({
      id: `c${c}`,
      booths: Array.from({ length: booths }, (_, i) => ({ id: `b${c}x${i}`, tier: TIERS[i % 4] ?? 'third' })),
    })),
  })

describe('the atlas of signs', () => {
  it.each([
    [3, 12, 4096],
    [8, 25, 4096],
    [8, 25, 2048],
    [1, 1, 2048],
  ])('%i categories of %i in %i pixels: every sign has a tile of its own inside it', (categories, booths, width) => {
    const wanted = wantedSigns(hall(categories, booths))
    const layout = layoutAtlas(wanted, width, 2048)
    const tiles = [...layout.tiles.values()]
    expect(tiles).toHaveLength(wanted.length)
    for (const t of tiles) {
      expect(t.x + t.width).toBeLessThanOrEqual(layout.width)
      expect(t.y + t.height).toBeLessThanOrEqual(layout.height)
    }
    const rows = [...tiles].sort((a, b) => a.y - b.y || a.x - b.x)
    rows.forEach((t, i) => {
      const next = rows[i + 1]
      if (next && next.y === t.y) expect(t.x + t.width).toBeLessThanOrEqual(next.x)
    })
  })

  it('says so when nothing fits', () => {
    expect(() => layoutAtlas([{ key: 'a', width: 90_000, height: 90_000 }], 2048, 2048)).toThrow(/do not fit/)
  })

  it('hangs every sign, upright, with finite corners and pictures the right way round', () => {
    const plan = hall(3, 5)
    const layout = layoutAtlas(wantedSigns(plan), 4096, 2048)
    const cards = new Cards(layout)
    hangSigns(plan, layout.tiles, cards)
    expect([...cards.position, ...cards.uv].every(Number.isFinite)).toBe(true)
    for (let i = 0; i < cards.index.length; i += 3) {
      const corner = (n: number) => {
        const k = cards.index[i + n] ?? 0
        const p = [0, 1, 2].map((axis) => cards.position[k * 3 + axis] ?? 0)
        return { p, normal: [0, 1, 2].map((axis) => cards.normal[k * 3 + axis] ?? 0) }
      }
      const [a, b, c] = [corner(0), corner(1), corner(2)]
      const u = b.p.map((x, k) => x - (a.p[k] ?? 0))
      const v = c.p.map((x, k) => x - (a.p[k] ?? 0))
      const face = [0, 1, 2].map(
        (k) => (u[(k + 1) % 3] ?? 0) * (v[(k + 2) % 3] ?? 0) - (u[(k + 2) % 3] ?? 0) * (v[(k + 1) % 3] ?? 0),
      )
      expect(face.reduce((sum, x, k) => sum + x * (a.normal[k] ?? 0), 0)).toBeGreaterThan(0)
    }
  })

  it('keeps a name on its fin, whatever its height', () => {
    for (const slot of hall(1, 8).booths) {
      const hand = slot.side === 'right' ? 1 : -1
      const { centre, half } = nameSpan(slot)
      for (const s of [centre - half, centre, centre + half])
        expect(finHeight(s * hand, FIN_TOP[slot.tier])).toBeGreaterThan(NAME.foot + NAME.height)
      expect(onFin(centre, NAME.foot, 0).z).toBeLessThan(-1.5)
    }
  })
})
