import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { firstSentence } from '../../../client/ceremony/stage/screen/paint.ts'
import { PAINTERS } from '../../../client/ceremony/stage/screen/paint-cue.ts'
import type { ScreenInput } from '../../../client/ceremony/stage/screen/picture.ts'
import { letters } from '../../../client/hall/signs/halves.ts'
import type { Booth } from '../../../shared/exhibition/exhibition.ts'
import { showing } from './shows.ts'

/** The screen is 4.25 m high; a capital has 0.72 of the size of its letters; who sits looks from at most so far away. */
const SCREEN = 4.25
const CAPITAL = 0.72
const SEAT = 31.8

/** A canvas that only notes what is written on it, how high and where it ends; letters are as wide as those of the faces, about. */
function notingContext() {
  const written: { text: string; size: number; x: number; end: number }[] = []
  let size = 0
  const width = (text: string) => letters(text) * size * 0.54
  const own: Record<string, unknown> = {
    measureText: (text: string) => ({ width: width(text) }),
    fillText: (text: string, x: number) => written.push({ text, size, x, end: x + width(text) }),
  }
  const context = new Proxy(own, {
    get: (_, name: string) => own[name] ?? (() => ({ addColorStop: () => {} })),
    set: (_, name, value) => {
      if (name === 'font') size = Number.parseFloat(/([\d.]+)px/.exec(value)?.[1] ?? '0')
      return true
    },
  })
  return { context: context as unknown as CanvasRenderingContext2D, written }
}

const booth = (i: number): Booth =>
  ({
    id: `b${i}`,
    category: 'c',
    title: { en: 'The Map of Afternoon Light', zh: '午后光线图' },
    team: { en: 'Windowsill Cartographers', zh: '窗台测绘队' },
    summary: {
      en: 'Tells you which bench, in which park, is in the sun right now, and until when. Checked by a cat.',
      zh: '哪座公园的哪张长椅正晒着太阳，还能晒多久，一查便知。数据均经附近的猫复核。',
    },
    place: { label: `A${i + 1}` },
  }) as Booth

beforeAll(() => vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) }))
afterAll(() => vi.unstubAllGlobals())

it.each([
  ['a nominee', 'nominees', 1000, 4],
  ['the nominees', 'nominees', 29_000, 4],
  ['a vote', 'vote', 1000, 4],
  ['a vote on three', 'vote', 1000, 3],
] as const)(
  'from every seat one can read %s on the screen, in both languages, with its booth or number',
  (_, kind, ms, of) => {
    const nominees = Array.from({ length: of }, (_, i) => booth(i))
    const { cue } = showing({ kind, award: 'prize', seconds: 30 } as never)
    const { context, written } = notingContext()
    const [width, height] = [3200, 1000]
    PAINTERS[kind]({
      cue,
      title: { en: 'Night', zh: '夜' },
      elapsed: ms,
      award: { id: 'prize', name: { en: 'Grand prize', zh: '特等奖' }, nominees: nominees.map(({ id }) => id) },
      voteLeft: 30,
      voteOpen: true,
      tally: null,
      booth: (id: string) => nominees.find((one) => one.id === id),
      category: () => undefined,
      posters: { draw: () => true },
    } as unknown as ScreenInput)(context, width, height)
    for (const { text, size, x, end } of written) {
      // Chinese beside Latin letters is set a little smaller: its signs are as high as capitals or higher
      expect(((size / height) * SCREEN * CAPITAL) / 0.9, text).toBeGreaterThan(SEAT / 90 - 0.02)
      expect(x, text).toBeGreaterThan(0)
      expect(end, text).toBeLessThan(width)
    }
    const all = written.map(({ text }) => text).join(' ')
    expect(all).toContain(kind === 'vote' ? '1' : 'A1')
    for (const part of ['Afternoon Light', '午后光线图']) expect(all).toContain(part)
    if (ms === 1000 && kind === 'nominees')
      for (const part of ['until when.', '一查便知。']) expect(all).toContain(part)
  },
)

it('what a nominee is stands there in one sentence', () => {
  expect(firstSentence('Grown, not built: 3.5 m long. Rings.')).toBe('Grown, not built: 3.5 m long.')
  expect(firstSentence('竹林里六年。作坊里两天。')).toBe('竹林里六年。')
  expect(firstSentence('Without an end')).toBe('Without an end')
})
