import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { readOut } from '../../../client/press/use-wall.ts'
import { layStones, textsOf } from '../../../client/press/wall/lay-stones.ts'
import { boothAt, faceAt, standsBefore, stoneToRead } from '../../../client/press/wall/read-wall.ts'
import { FACE } from '../../../client/press/wall/stone-sizes.ts'
import { newView, readStone } from '../../../client/world/systems/look-closely.ts'
import type { CameraRig } from '../../../client/world/world.ts'
import { publicView } from '../../../shared/exhibition/public-view.ts'
import { beside } from '../../../shared/plan/compass.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { walkableOf } from '../../../shared/plan/walkable-of.ts'
import { stoneBefore } from '../../../shared/plan/wall-stones.ts'
import { winnersWall } from '../../../shared/press/winners-wall.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'
import { boothIdOf, smallExhibition } from '../../support/small-exhibition.ts'
import { sized } from '../plan/plans.ts'

const shown = (change: (stored: ReturnType<typeof smallExhibition>) => void = () => {}) => {
  const stored = smallExhibition('wall-hall')
  change(stored)
  return publicView(stored)
}
const WAITING = { title: { en: 'Hall', zh: '展馆' }, on: '' }

const opened = (award: string, booth: string): Opened => ({
  award,
  at: 1,
  sha256: '',
  sealedAt: 0,
  envelope: {
    v: 1,
    exhibition: 'wall-hall',
    ceremony: 'c',
    award,
    name: { en: 'Golden Leaf', zh: '金叶奖' },
    winners: [{ booth, title: { en: 'x', zh: '' }, team: { en: 'y', zh: '' } }],
    citation: { en: '', zh: '' },
    person: '',
    salt: '',
  },
})

describe('what stands on the wall of winners in the hall', () => {
  it('has the figures large, then the categories, the highest award first, in the visitor’s language', () => {
    const { exhibition, plan } = shown((stored) => {
      stored.figures = { entries: 403, winners: 35 }
    })
    const { faces } = layStones(winnersWall(exhibition), WAITING, plan.wall.length, 'en')
    expect(faces).toHaveLength(plan.wall.length)
    expect(faces[0]).toMatchObject({
      kind: 'title',
      title: 'The wall of winners',
      figures: [
        { number: '403', word: 'entries' },
        { number: '35', word: 'winners' },
      ],
    })
    const lines = faces.flatMap((face) => (face.kind === 'names' ? face.lines : []))
    expect(lines.filter(({ kind }) => kind === 'category')).toHaveLength(2)
    expect(lines.flatMap((line) => (line.kind === 'winner' ? [line.tier] : [])).slice(0, 4)).toEqual([
      'grand',
      'grand',
      'second',
      'second',
    ])
    const chinese = layStones(winnersWall(exhibition), WAITING, plan.wall.length, 'zh')
    expect(textsOf(chinese)).toContain('获奖墙')
    expect(textsOf(chinese)).not.toContain('The wall of winners')
  })

  it('has nobody’s name before anything is public, but says when the night is', () => {
    const { exhibition, plan } = shown((stored) => {
      for (const project of stored.projects) project.awards = []
    })
    const text = layStones(winnersWall(exhibition), { ...WAITING, on: 'Fri 27 Nov, 19:00' }, plan.wall.length, 'en')
    expect(text.faces.map(({ kind }) => kind)).toEqual(['title', ...plan.wall.slice(1).map(() => 'laurel')])
    const said = textsOf(text).join('\n')
    expect(said).toContain('Fri 27 Nov, 19:00')
    for (const { title } of exhibition.booths) expect(said).not.toContain(title.en)
  })

  it('takes a name when it is read out, and none that a rehearsal made up', () => {
    const { exhibition, plan } = shown((stored) => {
      for (const project of stored.projects) project.awards = []
    })
    const booth = boothIdOf('wall-hall', 3)
    const programme = {
      awards: [
        {
          id: 'best',
          name: { en: '', zh: '' },
          text: { en: '', zh: '' },
          tier: 'grand',
          category: '',
          edition: '',
          nominees: [],
          ballot: null,
          commitment: null,
          replaced: [],
        },
      ],
    } as unknown as Parameters<typeof readOut>[2]
    const onWall = (run: string, said = [opened('best', booth)]) => {
      const read = readOut(said, { run }, programme)
      return layStones(winnersWall(exhibition, read), WAITING, plan.wall.length, 'en').faces.flatMap((face) =>
        face.kind === 'names'
          ? face.lines.flatMap((line) => (line.kind === 'winner' ? [[line.booth, line.tier, line.beside]] : []))
          : [],
      )
    }
    expect(onWall('night')).toEqual([[booth, 'grand', 'Golden Leaf · Team 3']])
    const leaf = opened('other', booth)
    const two = [
      { ...leaf, envelope: { ...leaf.envelope, name: { en: 'Leaf of Light', zh: '' } } },
      opened('best', booth),
    ]
    expect(onWall('night', two)).toEqual([[booth, 'grand', 'Golden Leaf · Leaf of Light · Team 3']])
    expect(onWall('r1')).toEqual([])
  })
})

describe('reading the wall', () => {
  const plan = layoutHall(sized([12, 12, 11]))

  it('is come to on the side of its faces and left again', () => {
    for (const stone of plan.wall) {
      const at = (out: number) => beside(stone, out, 0)
      expect(standsBefore(plan.wall, at(3), false)).toBe(true)
      expect(standsBefore(plan.wall, at(5), false)).toBe(false)
      expect(standsBefore(plan.wall, at(5), true)).toBe(true)
      expect(standsBefore(plan.wall, at(6), true)).toBe(false)
      expect(standsBefore(plan.wall, at(-3), true)).toBe(false)
    }
  })

  it('is read on a narrow screen by who stands before it and looks at it, and neither walks nor turns', () => {
    for (const stone of plan.wall) {
      const to = stone.heading + Math.PI
      const me = { ...beside(stone, 3, 0), speed: 0 }
      const reads = (at = me, rig: Partial<CameraRig> = {}) =>
        stoneToRead(plan.wall, at, { portrait: true, yaw: to, idle: 60, ...rig })
      expect([0, 0.6, -0.6, 1.2, Math.PI].map((off) => reads(me, { yaw: to + off }))).toEqual([
        stone,
        stone,
        stone,
        null,
        null,
      ])
      expect(reads({ ...me, ...beside(stone, 6, 0) })).toBeNull()
      expect(reads({ ...me, ...beside(stone, -1, 0) })).toBeNull()
      expect(reads({ ...me, speed: 1.4 })).toBeNull()
      expect(reads(me, { idle: 0.2 })).toBeNull()
      expect(reads(me, { portrait: false })).toBeNull()
      expect(stoneBefore(plan.wall, beside(stone, 3, 0), 4)).toBe(stone)
      expect(stoneBefore(plan.wall, beside(stone, -1, 0), 4)).toBeUndefined()
    }
  })

  it.each([
    [390, 844],
    [360, 640],
    [430, 932],
  ])('stands whole over what is at hand, and as large as fits, on a screen of %i x %i', (width, height) => {
    const view = newView()
    const walkable = walkableOf(plan)
    for (const stone of plan.wall) {
      readStone(stone, { size: { width, height } }, { walkable }, view)
      const camera = new PerspectiveCamera(view.fov, width / height, 0.1, 100)
      camera.position.set(view.x, view.y, view.z)
      camera.lookAt(view.lookX, view.lookY, view.lookZ)
      camera.updateMatrixWorld()
      const corners = [-1, 1].flatMap((side) =>
        [0.28, FACE.centre + FACE.height / 2].map((y) => {
          const { x, z } = beside(stone, 0.15, (side * FACE.width) / 2)
          return new Vector3(x, y, z).project(camera)
        }),
      )
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => ((1 - y) / 2) * height)]
      expect(Math.max(...xs)).toBeLessThan(0.98)
      expect(Math.min(...xs)).toBeGreaterThan(-0.98)
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(1.4)
      expect(Math.min(...ys)).toBeGreaterThan(60) // under the chips above
      expect(Math.max(...ys)).toBeLessThan(height - 150) // over prompt and bar
    }
  })

  it('finds the name that is tapped, and none from behind or beside it', () => {
    const { exhibition, plan: small } = shown()
    const text = layStones(winnersWall(exhibition), WAITING, small.wall.length, 'en')
    const stone = text.faces.findIndex((face) => face.kind === 'names')
    const face = text.faces[stone]
    const spot = small.wall[stone]
    if (face?.kind !== 'names' || !spot) throw new Error('There is a stone with names.')
    const eye = beside(spot, 3, 0)
    const look = { dx: -Math.sin(spot.heading), dy: 0, dz: -Math.cos(spot.heading) }
    const met = new Set<string>()
    for (let y = 2.6; y > 0.3; y -= 0.02) {
      const at = faceAt(small.wall, { ...eye, y, ...look })
      if (at) expect(at.stone).toBe(stone)
      const booth = at && boothAt(text, at.stone, at.down)
      if (booth) met.add(booth)
    }
    expect([...met]).toEqual(face.lines.flatMap((line) => (line.kind === 'winner' ? [line.booth] : [])))
    const behind = beside(spot, -3, 0)
    expect(faceAt(small.wall, { ...behind, y: 1.4, dx: -look.dx, dy: 0, dz: -look.dz })).toBeNull()
  })
})
