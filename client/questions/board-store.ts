import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import type { ShownQuestion } from '../../shared/questions/questions.ts'
import { tellRefusal } from '../hall-session/acts.ts'
import { session, useSession } from '../hall-session/session.ts'
import { questionWords } from '../i18n/questions.ts'
import { wordsNow } from '../i18n/words.ts'
import type { HallConnection, HallSnapshot } from '../net/types.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { applyChange, type Board, byId } from './board.ts'

const boardStore = createStore<{ board: Board | null }>(() => ({ board: null }))

/** The questions at a booth, once they are known. */
export const useBoard = (booth: string): Board | null =>
  useStore(boardStore, ({ board }) => (board?.booth === booth ? board : null))

const change = (to: (board: Board) => Board): void =>
  boardStore.setState(({ board }) => ({ board: board && to(board) }))

/** Follows the questions at a booth for as long as its page is open; once a page. */
export function useFollowBoard(booth: string): void {
  const connection = useSession((state) => state.connection)
  useEffect(() => (connection ? followBoard(connection, booth) : undefined), [connection, booth])
}

function followBoard(connection: HallConnection, booth: string): () => void {
  let over = false
  const look = async () => {
    const reply = await connection.request('questions.list', { booth })
    if (over || !reply.ok) return // lost: the next welcome asks again
    const { rev, run, questions, voted, past, staff } = reply
    const { board } = boardStore.getState()
    const pastQuestions = board?.booth === booth && board.run === run ? board.pastQuestions : null
    boardStore.setState({
      board: { booth, rev, run, questions: byId(questions), voted: new Set(voted), past, pastQuestions, staff },
    })
  }
  /** When what runs at the booth began, 0 for nothing; -1 while it is not known. */
  const run = ({ demo }: HallSnapshot) => (demo?.booth === booth ? (demo.session?.startedAt ?? 0) : -1)
  const me = () => {
    const { people, me: slot } = connection.store.getState()
    return people.get(slot)?.visitor
  }
  const stops = [
    connection.on('questions.changed', (told) => {
      const { board } = boardStore.getState()
      if (told.booth !== booth || board?.booth !== booth) return
      const after = applyChange(board, told)
      if (!after) return void look()
      tellNew(board, after, me())
      boardStore.setState({ board: after })
    }),
    connection.store.subscribe((hall, before) => {
      const back = hall.phase !== before.phase && hall.phase.name === 'live'
      // Begun to watch, begun or ended: what is told from now on belongs to another list.
      // Watching goes first: what comes after the list is then heard.
      if (back || run(hall) !== run(before)) queueMicrotask(() => over || void look())
    }),
  ]
  if (run(connection.store.getState()) >= 0) void look()
  return () => {
    over = true
    for (const stop of stops) stop()
    boardStore.setState({ board: null })
  }
}

/** What somebody waits for is said to them: their own answer, and to the staff a new question. */
function tellNew(before: Board, after: Board, me: string | undefined): void {
  const t = wordsNow(questionWords)
  for (const [id, question] of after.questions) {
    const known = before.questions.get(id)
    if (question.visitor === me) {
      if (known && !known.answer && question.answer) {
        toast(t.yoursAnswered)
        announce(`${t.yoursAnswered} ${question.answer.text}`)
      }
    } else if (!known && after.staff && !question.hidden) announce(t.asksNow(question.name, question.text))
  }
}

/** Asks the hall about questions; a refusal is told in this feature's words where it has some. */
export async function askHall<Name extends HallRequestName>(
  name: Name,
  payload: HallPayload<Name>,
): Promise<HallReplies[Name]> {
  const { connection } = session.getState()
  const nobody = { ok: false, reason: 'broken' } as HallReplies[Name]
  const reply = connection ? await connection.request(name, payload) : nobody
  if (!reply.ok) {
    const own: Readonly<Record<string, string>> = wordsNow(questionWords).refusals
    const said = own[reply.reason]
    if (said === undefined) tellRefusal(reply.reason)
    else {
      toast(said)
      announce(said)
    }
  }
  return reply
}

export const keep = (question: ShownQuestion): void =>
  change((board) =>
    question.run === board.run && !board.questions.has(question.id)
      ? { ...board, questions: new Map(board.questions).set(question.id, question) }
      : board,
  )

export async function vote({ id }: ShownQuestion, booth: string, on: boolean): Promise<void> {
  const reply = await askHall('questions.vote', { booth, question: id, on })
  if (!reply.ok) return
  announce(wordsNow(questionWords).votes(reply.votes))
  change((board) => {
    const voted = new Set(board.voted)
    if (on) voted.add(id)
    else voted.delete(id)
    const known = board.questions.get(id)
    const questions = known ? new Map(board.questions).set(id, { ...known, votes: reply.votes }) : board.questions
    return { ...board, voted, questions }
  })
}

export async function readPast(booth: string): Promise<void> {
  const reply = await askHall('questions.past', { booth })
  if (!reply.ok) return
  change((board) =>
    board.booth === booth ? { ...board, pastQuestions: byId(reply.questions), past: reply.questions.length } : board,
  )
}
