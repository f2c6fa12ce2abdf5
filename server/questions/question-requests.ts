import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { isBoothStaff } from '../../shared/grants/can.ts'
import { PAST_SHOWN, QUESTIONS_PER_RUN, QUESTIONS_PER_VISITOR } from '../../shared/questions/question-words.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'
import { shownQuestion } from './shown-question.ts'

type QuestionRequests = Extract<keyof HallHandlers, `questions.${string}`>

const MOST = { perVisitor: QUESTIONS_PER_VISITOR, perRun: QUESTIONS_PER_RUN }

/**
 * What visitors ask while a demo runs and how the booth answers. Asking and voting are for who watches what runs; the list,
 * and answering, go on when it is over. Everything is stored before it is acknowledged.
 */
export function questionRequests(hall: HallContext): Pick<HallHandlers, QuestionRequests> {
  const { demos, questions, storage, id: newId } = hall.services
  const { exhibition } = hall
  const known = (booth: string) => hall.shown().booths.has(booth)
  const isStaff = (member: Member, booth: string) => isBoothStaff(member, exhibition, booth, hall.now())
  /** Nobody asks in a rehearsal: what is asked there would be read at the booth. */
  const runAt = (booth: string) => (hall.run === NIGHT ? demos.running(booth)?.session : undefined)
  const watches = ({ demo }: Member, booth: string) => demo?.booth === booth && !demo.passing
  const at = async (booth: string, id: string) => {
    const question = await storage.questions.find(id)
    return question?.booth === booth ? question : undefined
  }
  const noBooth = { ok: false, reason: 'no-such-booth' } as const
  const noQuestion = { ok: false, reason: 'no-such-question' } as const
  const notAllowed = { ok: false, reason: 'not-allowed' } as const

  /** What the staff does with a question. */
  const byStaff = async (
    member: Member,
    { booth, question: id }: { booth: string; question: string },
    act: (question: string, asker: string) => Promise<void>,
  ) => {
    if (!known(booth)) return noBooth
    if (!isStaff(member, booth)) return notAllowed
    const question = await at(booth, id)
    if (!question) return noQuestion
    await act(id, question.visitor)
    questions.touch({ exhibition, booth }, id)
    return { ok: true } as const
  }

  return {
    async 'questions.list'(member, { booth }) {
      if (!known(booth)) return noBooth
      const staff = isStaff(member, booth)
      const run = runAt(booth)?.startedAt ?? 0
      const rev = questions.rev(booth) // before it is read: what comes meanwhile is told again
      const [all, voted, past] = await Promise.all([
        run === 0 ? [] : storage.questions.ofRun(booth, run),
        run === 0 ? [] : storage.questions.votedBy(member.visitor, booth, run),
        storage.questions.countPast(booth, run, staff),
      ])
      const seen = all.filter(({ hidden }) => staff || !hidden).map(shownQuestion)
      return { ok: true, rev, run, questions: seen, voted, past, staff }
    },
    async 'questions.past'(member, { booth }) {
      if (!known(booth)) return noBooth
      const staff = isStaff(member, booth)
      const past = await storage.questions.past(booth, runAt(booth)?.startedAt ?? 0, PAST_SHOWN)
      return { ok: true, questions: past.filter(({ hidden }) => staff || !hidden).map(shownQuestion) }
    },
    async 'questions.ask'(member, { booth, text, key }) {
      if (!known(booth)) return noBooth
      const session = runAt(booth)
      if (!session) return { ok: false, reason: 'runs-not' }
      if (!watches(member, booth)) return notAllowed
      const now = hall.now()
      if ((member.mutedUntil ?? 0) > now) return { ok: false, reason: 'muted' }
      const { visitor, person } = member
      const { demo, startedAt: run } = session
      const asked = await storage.questions.ask(
        { id: newId(12), key, exhibition, booth, demo, run, visitor, name: person.name, text, at: now },
        MOST,
      )
      if (!asked.ok) return asked
      if (asked.fresh) questions.touch({ exhibition, booth }, asked.question.id)
      return { ok: true, question: shownQuestion(asked.question) }
    },
    async 'questions.vote'(member, { booth, question: id, on }) {
      if (!known(booth)) return noBooth
      const run = runAt(booth)?.startedAt
      if (run === undefined) return { ok: false, reason: 'runs-not' }
      if (!watches(member, booth)) return notAllowed
      const question = await at(booth, id)
      if (!question || question.run !== run || question.hidden) return noQuestion
      if (question.visitor === member.visitor) return notAllowed
      const votes = await storage.questions.vote(id, member.visitor, on, hall.now())
      questions.touch({ exhibition, booth }, id, 'votes')
      return { ok: true, votes }
    },
    async 'questions.withdraw'(member, { booth, question: id }) {
      if (!known(booth)) return noBooth
      const question = await at(booth, id)
      if (!question || !(await storage.questions.withdraw(id, member.visitor, hall.now()))) return noQuestion
      questions.touch({ exhibition, booth }, id)
      return { ok: true }
    },
    async 'questions.answer'(member, { how, text, ...which }) {
      if (how === 'text' && text === '') return { ok: false, reason: 'invalid' }
      const answer = { how, text, by: member.person.name, at: hall.now() }
      return byStaff(member, which, (id) => storage.questions.answer(id, answer))
    },
    'questions.reopen': (member, which) => byStaff(member, which, (id) => storage.questions.answer(id, null)),
    'questions.hide': (member, { hidden, ...which }) =>
      byStaff(member, which, async (id, visitor) => {
        await storage.questions.hide(id, hidden)
        await storage.moderation.record({
          id: newId(12),
          exhibition,
          act: hidden ? 'hide' : 'show',
          by: member.visitor,
          visitor,
          message: id,
          reason: '',
          at: hall.now(),
          until: null,
        })
      }),
  }
}
