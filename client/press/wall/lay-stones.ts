import { say } from '../../../shared/exhibition/say.ts'
import type { Bilingual, Language } from '../../../shared/exhibition/text.ts'
import type { Tier } from '../../../shared/plan/types.ts'
import { fullestStone, HEADING_ROWS, packWall } from '../../../shared/press/pack-wall.ts'
import type { WinnersWall } from '../../../shared/press/winners-wall.ts'
import { wallWords } from '../../i18n/winners-wall.ts'

/** What is cut into a stone, from the top. `at` and `rows` in rows of `StoneText.pitch`. */
export type StoneLine =
  | { kind: 'category'; at: number; name: string; letter: string; colour: number }
  | { kind: 'winner'; at: number; booth: string; title: string; beside: string; tier: Tier }
  | { kind: 'more'; at: number; text: string }

export type StoneFace =
  | { kind: 'names'; lines: readonly StoneLine[] }
  | { kind: 'title'; title: string; of: string; figures: readonly { number: string; word: string }[]; note: string }
  | { kind: 'laurel' }

export interface WallText {
  faces: readonly StoneFace[]
  /** Height of a row as a share of a stone's room for rows: the same on all stones. */
  pitch: number
}

/** Few names are set no larger than this. */
const FEWEST_ROWS = 13

/** What is said while nobody's name may stand there. `on`: when the night is, in the visitor's words; empty if unknown. */
export interface Waiting {
  title: Bilingual
  on: string
}

/** The faces of `stones` stones. Pure: what is not in `wall` is on none of them. */
export function layStones(
  wall: WinnersWall | undefined,
  waiting: Waiting,
  stones: number,
  language: Language,
): WallText {
  const t = wallWords[language]
  const blank = (count: number): StoneFace[] => Array.from({ length: Math.max(0, count) }, () => ({ kind: 'laurel' }))
  if (!wall) {
    const note = waiting.on ? t.waitsFor(waiting.on) : t.waits
    const title: StoneFace = { kind: 'title', title: t.wall, of: say(waiting.title, language), figures: [], note }
    return { faces: [title, ...blank(stones - 1)], pitch: 1 / FEWEST_ROWS }
  }
  const figures = [
    ...(wall.entries > 0 ? [{ number: String(wall.entries), word: t.entries }] : []),
    { number: String(wall.winners), word: t.winners },
  ]
  const head: StoneFace = { kind: 'title', title: t.wall, of: say(wall.title, language), figures, note: '' }
  const packed = packWall(
    wall.categories.map(({ winners }) => winners.length),
    stones - 1,
  )
  const names = packed.map((parts): StoneFace => {
    let at = 0
    const lines: StoneLine[] = []
    for (const { category: index, from, count, more } of parts) {
      const category = wall.categories[index]
      if (!category) continue
      const { letter, colour } = category
      lines.push({ kind: 'category', at, name: say(category.name, language), letter, colour })
      at += HEADING_ROWS
      for (const { booth, title, team, awards, tier } of category.winners.slice(from, from + count)) {
        const beside = [...awards.map(({ name }) => name), team]
          .map((one) => say(one, language))
          .filter(Boolean)
          .join(' · ')
        lines.push({ kind: 'winner', at: at++, booth, title: say(title, language), beside, tier })
      }
      if (more > 0) lines.push({ kind: 'more', at: at++, text: t.andMore(more) })
    }
    return { kind: 'names', lines }
  })
  return {
    faces: [head, ...names, ...blank(stones - 1 - names.length)],
    pitch: 1 / Math.max(FEWEST_ROWS, fullestStone(packed)),
  }
}

/** Everything that is written, for the faces that it needs. */
export const textsOf = ({ faces }: WallText): string[] =>
  faces.flatMap((face) => {
    if (face.kind === 'laurel') return []
    if (face.kind === 'title')
      return [face.title, face.of, face.note, ...face.figures.flatMap(({ number, word }) => [number, word])]
    return face.lines.flatMap((line) =>
      line.kind === 'category'
        ? [line.name, line.letter]
        : line.kind === 'winner'
          ? [line.title, line.beside]
          : line.text,
    )
  })
