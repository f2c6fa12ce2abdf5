import type { Answer } from '../../shared/questions/questions.ts'
import type { Database } from './open-database.ts'
import type { QuestionStore, StoredQuestion } from './question-port.ts'
import type { Row } from './tables.ts'

export function createQuestionStore(db: Database): QuestionStore {
  /** What stands, with its votes. */
  const standing = (from: Database = db) =>
    from
      .selectFrom('questions')
      .selectAll()
      .select((of) =>
        of
          .selectFrom('question_votes')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('question_votes.question', '=', 'questions.id')
          .as('votes'),
      )
      .where('withdrawn_at', 'is', null)
  const find = async (id: string, from: Database = db) => {
    const row = await standing(from).where('id', '=', id).executeTakeFirst()
    return row && questionOf(row)
  }

  return {
    ask: ({ key, ...question }, most) =>
      db.transaction().execute(async (tx) => {
        const added = await tx
          .insertInto('questions')
          .values({
            ...question,
            key,
            answer_how: '',
            answer_text: '',
            answered_by: '',
            answered_at: null,
            hidden: 0,
            withdrawn_at: null,
          })
          .onConflict((conflict) => conflict.columns(['visitor', 'key']).doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!added) {
          const known = await tx
            .selectFrom('questions')
            .select('id')
            .where('visitor', '=', question.visitor)
            .where('key', '=', key)
            .executeTakeFirst()
          const before = known && (await find(known.id, tx))
          // It had arrived and was taken back since: this try is late, and brings nothing back.
          return before ? { ok: true, fresh: false, question: before } : { ok: false, reason: 'too-many' }
        }
        const rows = await tx
          .selectFrom('questions')
          .select(['visitor', 'withdrawn_at'])
          .where('booth', '=', question.booth)
          .where('run', '=', question.run)
          .execute()
        const own = rows.filter(({ visitor }) => visitor === question.visitor)
        const all = rows.filter(({ withdrawn_at }) => withdrawn_at === null)
        if (own.length > most.perVisitor || all.length > most.perRun) {
          await tx.deleteFrom('questions').where('id', '=', question.id).execute()
          return { ok: false, reason: 'too-many' }
        }
        const stored = await find(question.id, tx)
        if (!stored) throw new Error('A question that was just written is not there.')
        return { ok: true, fresh: true, question: stored }
      }),
    find: (id) => find(id),
    async some(ids) {
      if (ids.length === 0) return []
      return (await standing().where('id', 'in', ids).execute()).map(questionOf)
    },
    async ofRun(booth, run) {
      const rows = await standing()
        .where('booth', '=', booth)
        .where('run', '=', run)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(questionOf)
    },
    async past(booth, exceptRun, most) {
      const rows = await standing()
        .where('booth', '=', booth)
        .where('run', '!=', exceptRun)
        .orderBy('run', 'desc')
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute()
      return rows.map(questionOf)
    },
    async countPast(booth, exceptRun, hidden) {
      const { count } = await db
        .selectFrom('questions')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('booth', '=', booth)
        .where('run', '!=', exceptRun)
        .where('withdrawn_at', 'is', null)
        .where('hidden', '<=', hidden ? 1 : 0)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async vote(id, visitor, on, now) {
      if (on)
        await db
          .insertInto('question_votes')
          .values({ question: id, visitor, at: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      else await db.deleteFrom('question_votes').where('question', '=', id).where('visitor', '=', visitor).execute()
      const { count } = await db
        .selectFrom('question_votes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('question', '=', id)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async votedBy(visitor, booth, run) {
      const rows = await db
        .selectFrom('question_votes')
        .innerJoin('questions', 'questions.id', 'question_votes.question')
        .select('questions.id')
        .where('question_votes.visitor', '=', visitor)
        .where('questions.booth', '=', booth)
        .where('questions.run', '=', run)
        .orderBy('questions.id')
        .execute()
      return rows.map(({ id }) => id)
    },
    withdraw: (id, visitor, now) =>
      db.transaction().execute(async (tx) => {
        const own = await tx
          .updateTable('questions')
          .set({ text: '', name: '', answer_how: '', answer_text: '', answered_by: '', withdrawn_at: now })
          .where('id', '=', id)
          .where('visitor', '=', visitor)
          .where('withdrawn_at', 'is', null)
          .returning('id')
          .executeTakeFirst()
        if (own) await tx.deleteFrom('question_votes').where('question', '=', id).execute()
        return own !== undefined
      }),
    async answer(id, answer) {
      await db
        .updateTable('questions')
        .set({
          answer_how: answer?.how ?? '',
          answer_text: answer?.text ?? '',
          answered_by: answer?.by ?? '',
          answered_at: answer?.at ?? null,
        })
        .where('id', '=', id)
        .where('withdrawn_at', 'is', null)
        .execute()
    },
    async hide(id, hidden) {
      await db
        .updateTable('questions')
        .set({ hidden: hidden ? 1 : 0 })
        .where('id', '=', id)
        .execute()
    },
  }
}

function questionOf(row: Row<'questions'> & { votes: number | null }): StoredQuestion {
  const answer: Answer | null =
    row.answered_at === null
      ? null
      : {
          how: row.answer_how === 'live' ? 'live' : 'text',
          text: row.answer_text,
          by: row.answered_by,
          at: row.answered_at,
        }
  return {
    id: row.id,
    exhibition: row.exhibition,
    booth: row.booth,
    demo: row.demo,
    run: row.run,
    visitor: row.visitor,
    name: row.name,
    text: row.text,
    at: row.at,
    votes: Number(row.votes ?? 0),
    answer,
    hidden: row.hidden === 1,
  }
}
