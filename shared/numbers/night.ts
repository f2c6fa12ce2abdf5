import type { CeremonyRefusal, Reaction } from '../ceremony/ceremony-words.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { FEWEST } from './numbers.ts'

export const MINUTE_MS = 60_000

/** What was counted of a night, as it is stored. */
export interface NightCounts {
  minutes: readonly { minute: number; people: number }[]
  applause: readonly { award: string; counts: Readonly<Record<Reaction, number>>; people: number }[]
  /** Votes of polls whose result was read out. */
  votes: readonly { award: string; votes: number }[]
}

/** One award's share of what the audience did. Null where fewer than five people are behind it. */
export interface AwardNumbers {
  award: string
  name: Bilingual
  reactions: number | null
  /** The most people who took part in one of its cues. */
  people: number | null
  /** Null also where nobody votes on it, and until it is read out; `polled` and `readOut` say which. */
  votes: number | null
  polled: boolean
  /** What the audience voted was read out: before, a number of votes would be a hint, and is told as neither many nor few. */
  readOut: boolean
}

/** What an organizer is told of a night: GET /api/ceremonies/<id>/numbers. Ms since 1970. */
export interface NightNumbers {
  minutes: { from: number; people: number | null }[]
  awards: AwardNumbers[]
  /** Reactions while cues without an award played: speeches, opening, closing. */
  elsewhere: number | null
}

export type NightNumbersAnswer = ({ ok: true } & NightNumbers) | { ok: false; reason: CeremonyRefusal | 'no-profile' }

/** A minute in which the server was down has no number; a longer gap than this is no part of the night. */
const LONGEST_GAP = 30

const shownOf = (value: number, people: number): number | null => (people >= FEWEST ? value : null)
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** What may be told of what was counted: nothing of fewer than five people. Pure. */
export function tellNight(
  counts: NightCounts,
  awards: readonly { id: string; name: Bilingual; ballot: unknown }[],
): NightNumbers {
  const of = (award: string) => {
    const parts = counts.applause.filter((one) => one.award === award && one.people > 0)
    const people = Math.max(0, ...parts.map((one) => one.people))
    // A cue of fewer than five is in no sum: the rest of the sum would tell it.
    const told = parts.filter((one) => one.people >= FEWEST)
    const reactions = sum(told.flatMap((one) => Object.values(one.counts)))
    return { reactions: shownOf(reactions, people), people: shownOf(people, people) }
  }
  return {
    minutes: filled(counts.minutes).map(({ minute, people }) => ({
      from: minute * MINUTE_MS,
      people: shownOf(people, people),
    })),
    awards: awards.map(({ id, name, ballot }) => {
      const read = counts.votes.find(({ award }) => award === id)
      const votes = read?.votes ?? 0
      return { award: id, name, ...of(id), votes: shownOf(votes, votes), polled: ballot !== null, readOut: !!read }
    }),
    elsewhere: of('').reactions,
  }
}

/** Minutes without a number between two that have one: nobody knows, which reads as few. */
function filled(minutes: NightCounts['minutes']): { minute: number; people: number }[] {
  const all: { minute: number; people: number }[] = []
  for (const one of [...minutes].sort((a, b) => a.minute - b.minute)) {
    const last = all.at(-1)
    if (last && one.minute - last.minute <= LONGEST_GAP)
      for (let minute = last.minute + 1; minute < one.minute; minute++) all.push({ minute, people: 0 })
    all.push(one)
  }
  return all
}
