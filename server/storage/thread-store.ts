import type { Transaction } from 'kysely'
import { THREAD_STATES } from '../../shared/messages/message-words.ts'
import type { ThreadCounts, ThreadMessage } from '../../shared/messages/messages.ts'
import type { Database } from './open-database.ts'
import type { Row, Tables } from './tables.ts'
import type { NewMessage, StoredThread, ThreadStore, Written } from './thread-port.ts'

type Tx = Transaction<Tables>
type By = Partial<Pick<Row<'booth_threads'>, 'id' | 'visitor' | 'booth'>>

export function createThreadStore(db: Database): ThreadStore {
  /** What last moved first. */
  const read = async (by: By, from: Database = db): Promise<StoredThread[]> => {
    let wanted = from.selectFrom('booth_threads').orderBy('updated_at', 'desc').orderBy('id')
    for (const [column, value] of Object.entries(by) as [keyof By, string][]) wanted = wanted.where(column, '=', value)
    const rows = await wanted.selectAll().execute()
    const said = await from
      .selectFrom('booth_messages')
      .selectAll()
      .where('thread', 'in', wanted.clearOrderBy().select('id'))
      .orderBy('position')
      .execute()
    const byThread = new Map<string, Row<'booth_messages'>[]>(rows.map(({ id }) => [id, []]))
    for (const message of said) byThread.get(message.thread)?.push(message)
    return rows.map((row) => threadOf(row, byThread.get(row.id) ?? []))
  }
  const one = async (by: By, from: Database = db) => (await read(by, from))[0]

  return {
    write: (to, message, most) =>
      db.transaction().execute(async (tx) => {
        // The row's lock makes what is written at once wait for each other.
        const thread = await tx
          .insertInto('booth_threads')
          .values({
            ...to,
            name: message.name,
            state: 'new',
            closed: 0,
            reported_at: null,
            taken_back_at: null,
            seen_at: message.at,
            answered_at: 0,
            updated_at: message.at,
          })
          .onConflict((conflict) =>
            conflict.columns(['visitor', 'booth']).doUpdateSet(({ ref }) => ({ booth: ref('excluded.booth') })),
          )
          .returning(['id', 'closed'])
          .executeTakeFirstOrThrow()
        const before = await saidBefore(tx, thread.id, 'visitor', message)
        if (before === 'same') return done(tx, thread.id, false)
        if (before === 'other') return { ok: false, reason: 'sent-before' }
        if (thread.closed === 1) return { ok: false, reason: 'closed' }
        const { all, unanswered } = await counted(tx, thread.id)
        if (all >= most.messages || unanswered >= most.unanswered) return { ok: false, reason: 'too-many' }
        await tx
          .insertInto('booth_messages')
          .values(rowOf(thread.id, all, 'visitor', message))
          .execute()
        await tx
          .updateTable('booth_threads')
          .set({ name: message.name, state: 'new', taken_back_at: null, updated_at: message.at })
          .where('id', '=', thread.id)
          .execute()
        return done(tx, thread.id, true)
      }),
    answer: (booth, id, message, most) =>
      db.transaction().execute(async (tx) => {
        const thread = await tx
          .updateTable('booth_threads')
          .set(({ ref }) => ({ booth: ref('booth') }))
          .where('id', '=', id)
          .where('booth', '=', booth)
          .where('taken_back_at', 'is', null)
          .returning('id')
          .executeTakeFirst()
        if (!thread) return { ok: false, reason: 'no-such-thread' }
        const before = await saidBefore(tx, id, 'booth', message)
        if (before === 'same') return done(tx, id, false)
        if (before === 'other') return { ok: false, reason: 'sent-before' }
        const { all } = await counted(tx, id)
        if (all >= most.messages) return { ok: false, reason: 'too-many' }
        await tx
          .insertInto('booth_messages')
          .values(rowOf(id, all, 'booth', message))
          .execute()
        await tx
          .updateTable('booth_threads')
          .set({ state: 'answered', answered_at: message.at, updated_at: message.at })
          .where('id', '=', id)
          .execute()
        return done(tx, id, true)
      }),
    ofBooth: (booth) => read({ booth }),
    ofVisitor: (visitor) => read({ visitor }),
    between: (visitor, booth) => one({ visitor, booth }),
    async mark(booth, id, { done, closed, reportedAt }) {
      const thread = await one({ id, booth })
      if (!thread) return undefined
      const open = thread.messages.at(-1)?.from === 'booth' ? 'answered' : 'new'
      const changes = {
        ...(done === undefined ? {} : { state: done ? 'done' : open }),
        ...(closed === undefined ? {} : { closed: closed ? 1 : 0 }),
        ...(reportedAt === undefined ? {} : { reported_at: reportedAt }),
      }
      if (Object.keys(changes).length === 0) return thread
      await db.updateTable('booth_threads').set(changes).where('id', '=', id).where('booth', '=', booth).execute()
      return one({ id, booth })
    },
    async seen(visitor, booth, now) {
      await db
        .updateTable('booth_threads')
        .set({ seen_at: now })
        .where('visitor', '=', visitor)
        .where('booth', '=', booth)
        .where('seen_at', '<', now)
        .execute()
    },
    takeBack: (visitor, id, now) =>
      db.transaction().execute(async (tx) => {
        const own = await tx
          .updateTable('booth_threads')
          .set({ name: '', state: 'done', taken_back_at: now, updated_at: now })
          .where('id', '=', id)
          .where('visitor', '=', visitor)
          .where('taken_back_at', 'is', null)
          .returning('id')
          .executeTakeFirst()
        if (own) await tx.deleteFrom('booth_messages').where('thread', '=', id).execute()
        return one({ id, visitor }, tx)
      }),
    async unread(visitor, exhibition) {
      const rows = await db
        .selectFrom('booth_threads')
        .select('booth')
        .where('visitor', '=', visitor)
        .where('exhibition', '=', exhibition)
        .where('taken_back_at', 'is', null)
        .whereRef('answered_at', '>', 'seen_at')
        .orderBy('answered_at')
        .execute()
      return rows.map(({ booth }) => booth)
    },
    async counts(exhibition) {
      const rows = await db
        .selectFrom('booth_threads')
        .select(['booth', 'state'])
        .where('exhibition', '=', exhibition)
        .where('taken_back_at', 'is', null)
        .execute()
      const counts = new Map<string, ThreadCounts>()
      for (const { booth, state } of rows) {
        const of = counts.get(booth) ?? { threads: 0, waiting: 0 }
        of.threads++
        if (state === 'new') of.waiting++
        counts.set(booth, of)
      }
      return counts
    },
  }

  async function done(tx: Tx, id: string, fresh: boolean): Promise<Written> {
    const thread = await one({ id }, tx)
    if (!thread) throw new Error('A thread that was just written to is not there.')
    return { ok: true, fresh, thread }
  }
}

type Sender = ThreadMessage['from']

/** Whether the sender's key was stored already, with the same words or with others. */
async function saidBefore(tx: Tx, thread: string, sender: Sender, { key, text }: NewMessage) {
  const known = await tx
    .selectFrom('booth_messages')
    .select('text')
    .where('thread', '=', thread)
    .where('sender', '=', sender)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!known) return 'never'
  return known.text === text ? 'same' : 'other'
}

/** Messages of a thread, and how many of the visitor's stand after the booth's last. */
async function counted(tx: Tx, thread: string): Promise<{ all: number; unanswered: number }> {
  const senders = await tx
    .selectFrom('booth_messages')
    .select('sender')
    .where('thread', '=', thread)
    .orderBy('position')
    .execute()
  const lastAnswer = senders.findLastIndex(({ sender }) => sender === 'booth')
  return { all: senders.length, unanswered: senders.length - 1 - lastAnswer }
}

const rowOf = (thread: string, position: number, sender: Sender, { id, key, name, text, at }: NewMessage) => ({
  id,
  thread,
  position,
  key,
  sender,
  name,
  text,
  at,
})

function threadOf(row: Row<'booth_threads'>, said: readonly Row<'booth_messages'>[]): StoredThread {
  return {
    id: row.id,
    visitor: row.visitor,
    exhibition: row.exhibition,
    booth: row.booth,
    name: row.name,
    state: THREAD_STATES.find((state) => state === row.state) ?? 'new',
    closed: row.closed === 1,
    reportedAt: row.reported_at,
    takenBackAt: row.taken_back_at,
    seenAt: row.seen_at,
    updatedAt: row.updated_at,
    messages: said.map(({ id, sender, name, text, at }) => ({
      id,
      from: sender === 'booth' ? 'booth' : 'visitor',
      name,
      text,
      at,
    })),
  }
}
