import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Session } from '../../shared/schedule/schedule.ts'
import type { ScheduleRefusal } from '../../shared/schedule/schedule-words.ts'
import { useVisitor, visitorStore } from '../entry/visitor-store.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { markSession, readMarks, readSchedule } from './schedule-api.ts'
import { tellRefusalOf } from './tell-refusal.ts'

/** The schedule of one exhibition, in the order of time, and what one marked in it. */
export interface ScheduleState {
  /** Empty until one was asked for. */
  slug: string
  sessions: readonly Session[]
  marked: ReadonlySet<string>
  state: 'loading' | 'shown' | ScheduleRefusal
}
const EMPTY: ScheduleState = { slug: '', sessions: [], marked: new Set(), state: 'loading' }
export const scheduleStore = createStore<ScheduleState>(() => EMPTY)

/** Titles and sentences are typed by people: their rarer characters are in no exhibition's fonts. */
const fontsFor = (sessions: readonly Session[]) => {
  for (const { title, text } of sessions) loadFontsFor(`${title.en}${title.zh}${text.en}${text.zh}`)
}
const inOrder = (sessions: readonly Session[]) =>
  [...sessions].sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))

/** Asks for a schedule; what was shown of it stays until the answer is there. */
export async function loadSchedule(slug: string): Promise<void> {
  if (scheduleStore.getState().slug !== slug) scheduleStore.setState({ ...EMPTY, slug })
  const [schedule, marks] = await Promise.all([
    readSchedule(slug),
    visitorStore.getState().known ? readMarks(slug) : undefined,
  ])
  const now = scheduleStore.getState()
  if (now.slug !== slug) return
  if (schedule.ok) fontsFor(schedule.sessions)
  scheduleStore.setState({
    ...(schedule.ok
      ? { sessions: inOrder(schedule.sessions), state: 'shown' }
      : now.state === 'shown'
        ? {}
        : { state: schedule.reason }),
    ...(marks?.ok ? { marked: new Set(marks.marked) } : {}),
  })
}

/** A session as the server has it now; an older word about it changes nothing. */
export function hearSession(session: Session): void {
  const { sessions } = scheduleStore.getState()
  const known = sessions.find(({ id }) => id === session.id)
  if (known && known.sequence >= session.sequence) return
  fontsFor([session])
  scheduleStore.setState({ sessions: inOrder([...sessions.filter((one) => one !== known), session]) })
}

export async function setMark(slug: string, id: string, on: boolean): Promise<boolean> {
  const answer = await markSession(slug, id, on)
  if (!answer.ok) {
    tellRefusalOf(answer.reason)
    return false
  }
  const marked = new Set(scheduleStore.getState().marked)
  if (on) marked.add(id)
  else marked.delete(id)
  scheduleStore.setState({ marked })
  return true
}

/** Who the schedule was asked for: what one marked is known with who one is. */
let asked = false

/** The schedule of the exhibition that is shown; asked for when the first of its parts is. */
export function useSchedule(): ScheduleState {
  const { exhibition } = useShown()
  const state = useStore(scheduleStore)
  const known = useVisitor().known !== null
  useEffect(() => {
    if (scheduleStore.getState().slug !== exhibition.slug || known !== asked) void loadSchedule(exhibition.slug)
    asked = known
  }, [exhibition.slug, known])
  return state.slug === exhibition.slug ? state : EMPTY
}
