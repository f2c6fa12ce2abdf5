import { sql } from 'kysely'
import { dayOf, hourOf } from '../../shared/numbers/hide.ts'
import type { Counts, HourCounts, Left, QuietCounts, Ring } from '../../shared/numbers/tell.ts'
import type { CountedPlace, NumbersStore } from './numbers-port.ts'
import type { Database } from './open-database.ts'

interface Kept {
  hours: HourCounts[]
  quiet: QuietCounts[]
  bells: Ring[]
  cards: Left[]
  messages: Left[]
}

/** The larger one; SQLite and Postgres have different names for that. */
const larger = (table: string, column: string) => {
  const [old, added] = [sql.ref(`${table}.${column}`), sql.ref(`excluded.${column}`)]
  return sql<number>`case when ${old} > ${added} then ${old} else ${added} end`
}
const more = (column: string) => sql<number>`${sql.ref(`number_hours.${column}`)} + ${sql.ref(`excluded.${column}`)}`

export function createNumbersStore(db: Database): NumbersStore {
  return {
    async add(place, { toEnd, ...counts }) {
      const {
        exhibition: _,
        booth: __,
        to_end,
        ms,
        ...row
      } = await db
        .insertInto('number_hours')
        .values({ ...place, ...counts, to_end: toEnd })
        .onConflict((conflict) =>
          conflict.columns(['exhibition', 'booth', 'hour']).doUpdateSet({
            visits: more('visits'),
            ms: more('ms'),
            watched: more('watched'),
            to_end: more('to_end'),
            visitors: larger('number_hours', 'visitors'),
            watchers: larger('number_hours', 'watchers'),
          }),
        )
        .returningAll()
        .executeTakeFirstOrThrow()
      return { ...row, ms: Number(ms), toEnd: to_end }
    },
    async addQuiet(place, { day, visitors, watchers }) {
      await db
        .insertInto('number_days')
        .values({ ...place, day, quiet_visitors: visitors, quiet_watchers: watchers })
        .onConflict((conflict) =>
          conflict.columns(['exhibition', 'booth', 'day']).doUpdateSet({
            quiet_visitors: larger('number_days', 'quiet_visitors'),
            quiet_watchers: larger('number_days', 'quiet_watchers'),
          }),
        )
        .execute()
    },
    async read(exhibition, since, booth) {
      const found = new Map<string, Kept>()
      const of = (at: string): Kept => {
        const known = found.get(at) ?? { hours: [], quiet: [], bells: [], cards: [], messages: [] }
        found.set(at, known)
        return known
      }
      for (const { booth: at, ...counts } of await hoursOf(db, exhibition, since, booth)) of(at).hours.push(counts)
      for (const { booth: at, ...counts } of await quietOf(db, exhibition, since, booth)) of(at).quiet.push(counts)
      for (const { booth: at, ...left } of await cardsOf(db, exhibition, since, booth)) of(at).cards.push(left)
      for (const { booth: at, ...left } of await messagesOf(db, exhibition, since, booth)) of(at).messages.push(left)
      for (const { booth: at, ...ring } of await ringsOf(db, exhibition, since, booth)) of(at).bells.push(ring)
      return found satisfies Map<string, Counts>
    },
  }
}

type At<Value> = Value & Pick<CountedPlace, 'booth'>

async function hoursOf(db: Database, exhibition: string, since: number, booth?: string): Promise<At<HourCounts>[]> {
  const rows = await db
    .selectFrom('number_hours')
    .selectAll()
    .where('exhibition', '=', exhibition)
    .where('hour', '>=', hourOf(since))
    .$if(booth !== undefined, (query) => query.where('booth', '=', booth ?? ''))
    .orderBy('hour')
    .execute()
  return rows.map(({ exhibition: _, to_end, ms, ...row }) => ({ ...row, ms: Number(ms), toEnd: to_end }))
}

async function quietOf(db: Database, exhibition: string, since: number, booth?: string): Promise<At<QuietCounts>[]> {
  const rows = await db
    .selectFrom('number_days')
    .selectAll()
    .where('exhibition', '=', exhibition)
    .where('day', '>=', dayOf(since))
    .$if(booth !== undefined, (query) => query.where('booth', '=', booth ?? ''))
    .execute()
  return rows.map((row) => ({
    booth: row.booth,
    day: row.day,
    visitors: row.quiet_visitors,
    watchers: row.quiet_watchers,
  }))
}

/** Cards of which something still stands. */
async function cardsOf(db: Database, exhibition: string, since: number, booth?: string): Promise<At<Left>[]> {
  const rows = await db
    .selectFrom('leads')
    .select(['booth', 'visitor', 'at'])
    .where('exhibition', '=', exhibition)
    .where('at', '>=', since)
    .where('withdrawn_at', 'is', null)
    .$if(booth !== undefined, (query) => query.where('booth', '=', booth ?? ''))
    .execute()
  return rows.map((row) => ({ ...row, at: Number(row.at) }))
}

/** What visitors wrote to a booth and have not taken back. */
async function messagesOf(db: Database, exhibition: string, since: number, booth?: string): Promise<At<Left>[]> {
  const rows = await db
    .selectFrom('booth_messages')
    .innerJoin('booth_threads', 'booth_threads.id', 'booth_messages.thread')
    .select(['booth_threads.booth', 'booth_threads.visitor', 'booth_messages.at'])
    .where('booth_threads.exhibition', '=', exhibition)
    .where('booth_messages.sender', '=', 'visitor')
    .where('booth_messages.at', '>=', since)
    .$if(booth !== undefined, (query) => query.where('booth_threads.booth', '=', booth ?? ''))
    .execute()
  return rows.map((row) => ({ ...row, at: Number(row.at) }))
}

/** Rings that were answered or missed; who called theirs off had changed their mind. */
async function ringsOf(db: Database, exhibition: string, since: number, booth?: string): Promise<At<Ring>[]> {
  const rows = await db
    .selectFrom('rings')
    .select(['booth', 'visitor', 'rung_at', 'accepted_at'])
    .where('exhibition', '=', exhibition)
    .where('rung_at', '>=', since)
    .where('outcome', 'in', ['accepted', 'missed'])
    .$if(booth !== undefined, (query) => query.where('booth', '=', booth ?? ''))
    .execute()
  return rows.map(({ rung_at, accepted_at, ...row }) => ({
    ...row,
    at: Number(rung_at),
    acceptedAt: accepted_at === null ? null : Number(accepted_at),
  }))
}
