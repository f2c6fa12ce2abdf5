import { BufferGeometry, Mesh, MeshBasicMaterial } from 'three'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { CeremonySnapshot } from '../../../client/ceremony/ceremony-store.ts'
import { stageScreen } from '../../../client/ceremony/stage/stage-screen.ts'
import type { Programme, Show } from '../../../shared/ceremony/show.ts'
import { exhibitionOf } from '../ceremony/exhibitions.ts'
import { BEGAN, openedAt, showing } from './shows.ts'

const plain = exhibitionOf([8], 0)
const english = ({ en }: { en: string }) => ({ en, zh: '' }) // needs no rarer letters, which this page has none of
const exhibition = {
  ...plain,
  categories: plain.categories.map((one) => ({ ...one, name: english(one.name) })),
  booths: plain.booths.map((one) => ({
    ...one,
    title: english(one.title),
    team: english(one.team),
    poster: `/posters/${one.id}`,
  })),
}
const nominees = exhibition.booths.slice(1, 7).map(({ id }) => id)
const title = { en: 'A night', zh: '' }
const programme = { id: 'c', title, awards: [{ id: 'prize', nominees, ballot: null }] } as unknown as Programme

/** What the browser is asked for, in order. */
let asked: string[] = []
class AskedImage {
  set src(url: string) {
    asked.push(url)
  }
  decode = async () => {}
}
const canvas = { getContext: () => null, width: 0, height: 0 }
const fonts = { addEventListener: () => {}, removeEventListener: () => {}, load: async () => [] }
beforeAll(() => {
  vi.stubGlobal('document', { createElement: () => canvas, fonts })
  vi.stubGlobal('Image', AskedImage)
})
afterEach(() => {
  asked = []
})
afterAll(() => vi.unstubAllGlobals())

/** Goes through these cues with this winner, and tells which pictures were asked for until the name is said. */
async function fetched(kinds: readonly ('nominees' | 'drumroll' | 'reveal')[], winner: string): Promise<string[]> {
  const mesh = new Mesh(new BufferGeometry(), new MeshBasicMaterial())
  const main = { mesh, light: () => {}, show: () => {}, dispose: () => {} }
  const source = { store: { getState: () => nothing, subscribe: () => () => {} }, now: () => BEGAN }
  const screen = stageScreen(main, source, () => exhibition, 2048, {
    scene: () => {},
    sound: () => false,
    still: false,
  })
  for (const [index, kind] of kinds.entries()) {
    const show: Show = showing({ kind, award: 'prize' } as never, { played: index + 1 })
    const [opened] = openedAt(BEGAN).values()
    const said = kind === 'reveal' && opened
    if (said) Object.assign(said.envelope, { winners: [{ booth: winner, title, team: title }] })
    const known: CeremonySnapshot = { ...nothing, show, opened: new Map(said ? [['prize', said]] : []) }
    for (let ms = 0; ms < 4200; ms += 700) {
      screen.update(known, BEGAN + ms, false)
      await Promise.resolve()
    }
  }
  await vi.waitFor(() => expect(asked).toHaveLength(nominees.length))
  const all = asked
  asked = []
  screen.dispose()
  return all
}
const nothing: CeremonySnapshot = { programme, show: null, opened: new Map(), applause: null }

it.each([
  ['who saw them presented', ['nominees', 'drumroll', 'reveal']],
  ['who comes in at the drumroll', ['drumroll', 'reveal']],
  ['who comes in while the envelope opens', ['reveal']],
] as const)(
  'the main screen fetches the posters of all nominees, the same ones whoever wins, for %s',
  async (_, kinds) => {
    const first = await fetched(kinds, nominees[0] ?? '')
    expect(new Set(first)).toEqual(new Set(nominees.map((id) => `/posters/${id}?w=768`)))
    for (const winner of nominees) expect(await fetched(kinds, winner)).toEqual(first)
  },
)
