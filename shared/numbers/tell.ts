import { countEvents, grouped, median, type Piece, partOf, piecesOf } from './hide.ts'
import { type BoothNumbers, FEWEST, type Span, type Told } from './numbers.ts'

/** What was counted of one hour at one place, without anything of who it was. */
export interface HourCounts {
  hour: number
  visits: number
  /** Different people in this hour. */
  visitors: number
  ms: number
  watched: number
  /** Different people who watched. */
  watchers: number
  toEnd: number
}

/** People in a day's quiet hours, each counted once as far as that is known. */
export interface QuietCounts {
  day: number
  visitors: number
  watchers: number
}

export interface Ring {
  visitor: string
  at: number
  acceptedAt: number | null
}
export interface Left {
  visitor: string
  at: number
}

export interface Counts {
  hours: readonly HourCounts[]
  quiet: readonly QuietCounts[]
  bells: readonly Ring[]
  cards: readonly Left[]
  messages: readonly Left[]
}

/** A bell that was rung at the end of an hour rings on into the next: until then nobody knows who answers it. */
const RINGS_MS = 2 * 60_000

const NOTHING: Told = { presence: null, demos: null, bells: null, cards: null, messages: null }
const sum = <One>(all: readonly One[], of: (one: One) => number): number => all.reduce((all, one) => all + of(one), 0)
const addHours = (all: readonly HourCounts[]): HourCounts => ({
  hour: 0,
  visits: sum(all, ({ visits }) => visits),
  visitors: sum(all, ({ visitors }) => visitors),
  ms: sum(all, ({ ms }) => ms),
  watched: sum(all, ({ watched }) => watched),
  watchers: sum(all, ({ watchers }) => watchers),
  toEnd: sum(all, ({ toEnd }) => toEnd),
})

/** What may be told of what was counted at one place. Pure: the server's time comes in. */
export function tellNumbers(counts: Counts, now: number): BoothNumbers {
  const presence = piecesOf(
    counts.hours.map((one) => ({ hour: one.hour, people: one.visitors, counts: one })),
    (day) => counts.quiet.find((one) => one.day === day)?.visitors ?? 0,
    addHours,
    now,
  )
  const demos = piecesOf(
    counts.hours.map((one) => ({ hour: one.hour, people: one.watchers, counts: one })),
    (day) => counts.quiet.find((one) => one.day === day)?.watchers ?? 0,
    addHours,
    now,
  )
  const eventPieces = <Event extends Left>(events: readonly Event[], until: number) => {
    const { hours, quietPeople } = countEvents(events)
    return piecesOf<readonly Event[]>(hours, quietPeople, (all) => all.flat(), until)
  }
  const bells = eventPieces(counts.bells, now - RINGS_MS)
  const [cards, messages] = [eventPieces(counts.cards, now), eventPieces(counts.messages, now)]

  const spans = new Map<string, Span>()
  const put = <Of>(pieces: readonly Piece<Of>[], told: (piece: Piece<Of>) => Partial<Told>) => {
    for (const piece of pieces) {
      const { from, to, quiet } = piece
      const key = `${from}${quiet}`
      spans.set(key, { ...(spans.get(key) ?? { ...NOTHING, from, to, quiet }), ...told(piece) })
    }
  }
  put(presence, (piece) => ({ presence: presenceOf([piece]) }))
  put(demos, (piece) => ({ demos: demosOf([piece]) }))
  put(bells, (piece) => ({ bells: bellsOf([piece]) }))
  put(cards, (piece) => ({ cards: piece.counts.length }))
  put(messages, (piece) => ({ messages: piece.counts.length }))
  return {
    spans: [...spans.values()].sort((a, b) => a.from - b.from || Number(a.quiet) - Number(b.quiet)),
    total: {
      presence: presenceOf(presence),
      demos: demosOf(demos),
      bells: bellsOf(bells),
      cards: lengthOf(cards),
      messages: lengthOf(messages),
    },
  }
}

const lengthOf = (pieces: readonly Piece<readonly unknown[]>[]): number | null =>
  pieces.length === 0 ? null : sum(pieces, ({ counts }) => counts.length)

/** Who came in two hours is two visitors of these: nobody is known again. */
const presenceOf = (pieces: readonly Piece<HourCounts>[]): Told['presence'] =>
  pieces.length === 0
    ? null
    : {
        visits: sum(pieces, ({ counts }) => counts.visits),
        visitors: sum(pieces, ({ people }) => people),
        seconds: Math.round(sum(pieces, ({ counts }) => counts.ms) / 1000),
      }

function demosOf(pieces: readonly Piece<HourCounts>[]): Told['demos'] {
  if (pieces.length === 0) return null
  const parts = pieces.map(({ counts }) => partOf(counts.toEnd, counts.watched))
  // A sum of parts of which some are hidden would be a sum of the others: said only when it is of something.
  const told = parts.filter((part) => part !== null)
  return { watched: sum(pieces, ({ counts }) => counts.watched), toEnd: told.length === 0 ? null : sum(told, (n) => n) }
}

function bellsOf(pieces: readonly Piece<readonly Ring[]>[]): Told['bells'] {
  if (pieces.length === 0) return null
  const told = pieces.filter(({ counts }) => partOf(answeredOf(counts).length, counts.length) !== null)
  const answered = told.flatMap(({ counts }) => answeredOf(counts))
  return {
    rung: sum(pieces, ({ counts }) => counts.length),
    answered: answered.length === 0 ? null : answered.length,
    // How quick the staff were says nothing of who rang, so long as enough rang.
    medianMs: medianOf(pieces.flatMap(({ counts }) => answeredOf(counts))),
  }
}

const answeredOf = (rings: readonly Ring[]): number[] =>
  rings.flatMap(({ at, acceptedAt }) => (acceptedAt === null ? [] : [acceptedAt - at]))
const medianOf = (waits: readonly number[]): number | null => (waits.length < FEWEST ? null : median(waits))

/** Sums of what is told of several places, by hour: made of told pieces only, so that they tell nothing more. */
export function addSpans(places: readonly (readonly Span[])[]): Span[] {
  const groups = grouped(places.flat(), ({ from, quiet }) => `${from}${quiet}`)
  return [...groups.values()]
    .map((of) => ({ ...addTold(of), from: of[0]?.from ?? 0, to: of[0]?.to ?? 0, quiet: of[0]?.quiet ?? false }))
    .sort((a, b) => a.from - b.from || Number(a.quiet) - Number(b.quiet))
}

function addTold(all: readonly Told[]): Told {
  const some = <Part>(pick: (told: Told) => Part | null): Part[] =>
    all.flatMap((told) => {
      const part = pick(told)
      return part === null ? [] : [part]
    })
  const sumOf = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values, (n) => n))
  const presences = some(({ presence }) => presence)
  const demos = some((told) => told.demos)
  const bells = some((told) => told.bells)
  return {
    presence:
      presences.length === 0
        ? null
        : {
            visits: sum(presences, ({ visits }) => visits),
            visitors: sum(presences, ({ visitors }) => visitors),
            seconds: sum(presences, ({ seconds }) => seconds),
          },
    demos:
      demos.length === 0
        ? null
        : {
            watched: sum(demos, ({ watched }) => watched),
            toEnd: sumOf(demos.flatMap(({ toEnd }) => (toEnd === null ? [] : [toEnd]))),
          },
    bells:
      bells.length === 0
        ? null
        : {
            rung: sum(bells, ({ rung }) => rung),
            answered: sumOf(bells.flatMap(({ answered }) => (answered === null ? [] : [answered]))),
            medianMs: null,
          },
    cards: sumOf(some(({ cards }) => cards)),
    messages: sumOf(some(({ messages }) => messages)),
  }
}
