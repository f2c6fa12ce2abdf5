import { createStore, type StoreApi } from 'zustand/vanilla'
import { totalSeconds } from '../../../shared/ceremony/cue-times.ts'
import type { CeremonyLine } from '../../../shared/ceremony/desk.ts'
import { RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { type Json, mergeThree } from '../../../shared/studio/merge-three.ts'
import { announceCeremony, type OrganizerRefusal, readCeremony, saveCeremony } from '../ceremony-api.ts'
import { type History, historyOf, redo, step, undo } from './history.ts'

/** Long enough that a word is one save, short enough that nothing is lost that anybody would miss. */
const SAVE_AFTER_MS = 800
const TRY_AGAIN_MS = 4000

export interface RunState {
  phase: 'loading' | 'open' | OrganizerRefusal
  /** As the server has it. */
  line: CeremonyLine
  /** As this page shows it. */
  history: History<RunOfShow>
  saving: 'saved' | 'waiting' | 'saving' | 'failed' | 'refused' | 'conflict'
  /** Why the server would not have it. */
  refusal: OrganizerRefusal | undefined
  /** What somebody else made of it meanwhile, where it cannot be put together with what stands here. */
  theirs: CeremonyLine | undefined
  /** Who else changed it, when both changes could be put together. */
  news: string
}

export interface RunDesk {
  store: StoreApi<RunState>
  /** `about`: the field that is typed in, for one step of undo. */
  edit(change: (show: RunOfShow) => RunOfShow, about?: string): void
  undo(): void
  redo(): void
  /** Ends a conflict with one side's word; the other one stays a step of undo away. */
  choose(whose: 'mine' | 'theirs'): void
  /** Writes what was typed now and not in a moment; false when it could not be. */
  flush(): Promise<boolean>
  announce(on: boolean): Promise<OrganizerRefusal | undefined>
  /** Asks anew what is sealed and what runs. */
  refresh(): Promise<void>
  close(): void
}

const NOTHING: RunOfShow = { title: { en: '', zh: '' }, startsAt: null, zone: 'UTC', awards: [], cues: [] }
const NO_LINE: CeremonyLine = {
  id: '',
  exhibition: '',
  show: NOTHING,
  announced: false,
  toldSeconds: null,
  revision: 0,
  changedBy: '',
  changedAt: 0,
  phase: 'before',
  sealed: [],
  voted: [],
  notGiven: [],
  rehearsals: [],
}

/**
 * A run of show while somebody writes it: saved by itself, undone step by step; what others save meanwhile is put together
 * with it, and where that cannot be, nothing of either side is lost until somebody has chosen.
 */
export function openRunDesk(id: string): RunDesk {
  const store = createStore<RunState>(() => ({
    phase: 'loading',
    line: NO_LINE,
    history: historyOf(NOTHING),
    saving: 'saved',
    refusal: undefined,
    theirs: undefined,
    news: '',
  }))
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  let closed = false
  const { getState: now, setState: set } = store

  const load = async () => {
    const answer = await readCeremony(id)
    if (closed) return
    if (!answer.ok) {
      set({ phase: answer.reason })
      if (answer.reason === 'unreachable') timer = setTimeout(() => void load(), TRY_AGAIN_MS)
      return
    }
    set({ phase: 'open', line: answer.ceremony, history: historyOf(answer.ceremony.show) })
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }
  const isDirty = () => now().history.now !== now().line.show

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    // Two who waited for the same answer must not send at the same time.
    while (saving) await saving
    if (now().theirs || now().phase !== 'open') return
    // Undone to what is stored already.
    if (!isDirty()) return set({ saving: 'saved', refusal: undefined })
    set({ saving: 'saving', refusal: undefined })
    saving = send().finally(() => {
      saving = undefined
    })
    await saving
  }
  const send = async (): Promise<void> => {
    const { line, history } = now()
    const sent = history.now
    const answer = await saveCeremony(id, line.revision, sent)
    if (answer.ok) {
      set({ line: { ...now().line, show: sent, revision: answer.revision } })
      set({ saving: isDirty() ? 'waiting' : 'saved' })
      if (isDirty()) later(SAVE_AFTER_MS)
      return
    }
    if (answer.reason === 'changed-meanwhile') return meet()
    const away = answer.reason === 'unreachable' || answer.reason === 'broken' || answer.reason === 'too-fast'
    set(away ? { saving: 'failed' } : { saving: 'refused', refusal: answer.reason })
    // It was sealed, or its vote began, since this page was read: its award says so from now on.
    if (answer.reason === 'sealed-award' || answer.reason === 'voted-award') await refresh()
    if (away && !closed) later(TRY_AGAIN_MS)
  }
  /** Somebody else has saved since this page read it. */
  const meet = async (): Promise<void> => {
    const answer = await readCeremony(id)
    if (!answer.ok) {
      set({ saving: 'failed' })
      return later(TRY_AGAIN_MS)
    }
    const { line, history } = now()
    const theirs = answer.ceremony
    const merged = mergeThree(line.show as Json, history.now as Json, theirs.show as Json)
    const both = RunOfShow.safeParse(merged.value)
    if (merged.conflicts.length > 0 || !both.success) return set({ theirs, saving: 'conflict' })
    set({ line: theirs, history: step(history, both.data), saving: 'waiting', news: theirs.changedBy })
    later(0)
  }
  const refresh = async (): Promise<void> => {
    const answer = await readCeremony(id)
    if (!answer.ok || answer.ceremony.revision !== now().line.revision) return
    const { sealed, voted, phase, rehearsals } = answer.ceremony
    set({ line: { ...now().line, sealed, voted, phase, rehearsals } })
  }
  const changed = (history: History<RunOfShow>) => {
    if (history === now().history) return
    set({ history, ...(now().theirs ? {} : { saving: 'waiting' }) })
    later(SAVE_AFTER_MS)
  }

  void load()
  return {
    store,
    edit(change, about) {
      const { history } = now()
      const next = change(history.now)
      if (next !== history.now) changed(step(history, next, about))
    },
    undo: () => changed(undo(now().history)),
    redo: () => changed(redo(now().history)),
    choose(whose) {
      const { theirs, history } = now()
      if (!theirs) return
      const kept = whose === 'mine' ? history : step(history, theirs.show)
      set({ line: theirs, theirs: undefined, history: kept, saving: whose === 'mine' ? 'waiting' : 'saved' })
      later(0)
    },
    async flush() {
      await save()
      return now().saving === 'saved'
    },
    async announce(on) {
      await save()
      const { line } = now()
      const answer = await announceCeremony(id, line.revision, on)
      if (!answer.ok) return answer.reason
      const toldSeconds = on ? totalSeconds(line.show.cues) : null
      set({ line: { ...now().line, announced: on, toldSeconds, revision: answer.revision } })
      return undefined
    },
    refresh,
    close() {
      void save() // what was typed in the last moment
      closed = true
    },
  }
}
