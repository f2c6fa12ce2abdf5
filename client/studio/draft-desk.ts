import { createStore, type StoreApi } from 'zustand/vanilla'
import { sameValue } from '../../shared/importer/same-value.ts'
import { type BoothDraft, DRAFT_FIELDS, type DraftField } from '../../shared/studio/booth-draft.ts'
import { checkDraft, type DraftProblem, withoutBlanks } from '../../shared/studio/check-draft.ts'
import { type Conflict, type Json, mergeThree, partAt, putAt } from '../../shared/studio/merge-three.ts'
import type { DraftNow } from '../../shared/studio/studio-messages.ts'
import type { Answer } from '../http/ask-json.ts'
import type { StudioApi } from './studio-api.ts'

/** Long enough that a word is one save, short enough that nothing is lost that anybody would miss. */
const SAVE_AFTER_MS = 800
const TRY_AGAIN_MS = 4000

export type DeskPhase = 'loading' | 'open' | 'no-profile' | 'not-allowed' | 'gone' | 'unreachable'

export interface DeskState {
  phase: DeskPhase
  revision: number
  /** The draft as the server has it. */
  base: BoothDraft
  /** The draft as this page shows it: the server's with what was typed since. */
  draft: BoothDraft
  published: BoothDraft
  saving: 'saved' | 'waiting' | 'saving' | 'failed'
  /** What this page and somebody else changed differently; the server has theirs until it is chosen here. */
  conflicts: readonly Conflict[]
  /** Who else changed what, the last time that somebody did. */
  news: { name: string; fields: readonly DraftField[] } | undefined
  /** What kept the last publishing from happening. */
  problems: readonly DraftProblem[]
  publishing: boolean
  /** Id of the visitor at this desk. */
  you: string
}

export interface DraftDesk {
  store: StoreApi<DeskState>
  edit(fields: Partial<BoothDraft>): void
  /** Ends a conflict with one side's word. */
  choose(conflict: Conflict, whose: 'mine' | 'theirs'): void
  /** Writes what was typed now and not in a moment. */
  flush(): Promise<void>
  publish(): Promise<boolean>
  revert(): Promise<boolean>
  restore(version: number): Promise<boolean>
  forgetNews(): void
  close(): void
}

const EMPTY = { en: '', zh: '' }
const NOTHING: BoothDraft = {
  title: EMPTY,
  team: EMPTY,
  summary: EMPTY,
  facts: [],
  links: [],
  pictures: [],
  poster: '',
  logo: '',
  tone: 'category',
  demos: [],
}

/**
 * The draft of a booth while somebody works on it: what they type is saved by itself, what others save meanwhile is merged
 * into it field by field, and a field that both changed waits for a choice.
 */
export function openDraftDesk(api: Pick<StudioApi, 'read' | 'save' | 'publish' | 'revert' | 'restore'>): DraftDesk {
  const store = createStore<DeskState>(() => ({
    phase: 'loading',
    revision: 0,
    base: NOTHING,
    draft: NOTHING,
    published: NOTHING,
    saving: 'saved',
    conflicts: [],
    news: undefined,
    problems: [],
    publishing: false,
    you: '',
  }))
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  let onItsWay: BoothDraft | undefined

  /** What may be written: conflicts keep the other's word until somebody chooses. */
  const toSave = (): BoothDraft => {
    const { draft, conflicts } = store.getState()
    return conflicts.reduce<Json>(
      (whole, { path, theirs }) => (theirs === undefined ? whole : putAt(whole, path, theirs)),
      draft as Json,
    ) as BoothDraft // parts are replaced by parts of the same shape
  }
  const isDirty = () => !sameValue(toSave(), store.getState().base)

  /** Somebody else, or this page, has brought the server to `now`. */
  const take = (now: DraftNow): void => {
    const { revision, base: known, draft, conflicts, phase, news } = store.getState()
    // What this page sent is what was gone on from here: who took back what they typed while it was on its way did change it.
    const base = onItsWay && sameValue(onItsWay, now.draft) ? onItsWay : known
    if (phase === 'open' && now.revision <= revision) return
    if (phase !== 'open') {
      const { draft: theirs, published, you, revision: first } = now
      store.setState({ phase: 'open', revision: first, base: theirs, draft: theirs, published, you })
      return
    }
    const merged = mergeThree(base as Json, draft as Json, now.draft as Json)
    const next = merged.value as BoothDraft
    const fresh = new Set(merged.conflicts.map(({ path }) => path.join('\n')))
    const stands = conflicts.filter(
      ({ path }) =>
        !fresh.has(path.join('\n')) && !sameValue(partAt(next as Json, path), partAt(now.draft as Json, path)),
    )
    const fields = DRAFT_FIELDS.filter((field) => !sameValue(base[field], now.draft[field]))
    const byOther = now.by.id !== now.you && now.by.name !== '' && fields.length > 0
    store.setState({
      revision: now.revision,
      base: now.draft,
      draft: next,
      published: now.published,
      conflicts: [...stands, ...merged.conflicts],
      news: byOther ? { name: now.by.name, fields } : news,
    })
  }

  const refused = (answer: Extract<Answer<unknown>, { ok: false }>): boolean => {
    if (answer.status === 401) store.setState({ phase: 'no-profile' })
    else if (answer.status === 403) store.setState({ phase: 'not-allowed' })
    else if (answer.status === 404) store.setState({ phase: 'gone' })
    else return false
    stop.abort()
    return true
  }
  /** The draft as it stands, from the answer to somebody who came late. */
  const standing = (answer: Answer<unknown>): DraftNow | undefined =>
    answer.status === 409 ? (answer.body as { now?: DraftNow }).now : undefined

  const saveLater = (ms: number) => {
    clearTimeout(timer)
    if (!stop.signal.aborted) timer = setTimeout(() => void save(), ms)
  }
  const save = (): Promise<void> => {
    clearTimeout(timer)
    saving ??= write().finally(() => {
      saving = undefined
    })
    return saving
  }
  const write = async (): Promise<void> => {
    // To its end, also when the desk is closed meanwhile: what was typed while a save was on its way is part of it.
    while (isDirty()) {
      const sent = toSave()
      onItsWay = sent
      store.setState({ saving: 'saving' })
      const answer = await api.save(store.getState().revision, sent)
      if (answer.ok) {
        take(answer.body)
        continue // what was typed meanwhile, or what somebody saved in between
      }
      const now = standing(answer)
      if (now) {
        take(now)
        continue
      }
      store.setState({ saving: 'failed' })
      if (!refused(answer)) saveLater(TRY_AGAIN_MS)
      return
    }
    store.setState({ saving: 'saved' })
  }

  const follow = async () => {
    while (!stop.signal.aborted) {
      const { phase, revision } = store.getState()
      const answer = await api.read(phase === 'open' ? revision : -1, stop.signal)
      if (stop.signal.aborted) return
      if (answer.ok) {
        if (answer.body) take(answer.body)
        continue
      }
      if (refused(answer)) return
      if (phase !== 'open') store.setState({ phase: 'unreachable' })
      await new Promise((again) => setTimeout(again, TRY_AGAIN_MS))
    }
  }
  void follow()

  /** Asks for something that counts from a revision, once more when somebody was faster. */
  const ask = async (request: (revision: number) => Promise<Answer<DraftNow>>): Promise<boolean> => {
    for (let tries = 0; tries < 2; tries++) {
      const answer = await request(store.getState().revision)
      if (answer.ok) {
        take(answer.body)
        return true
      }
      const now = standing(answer)
      if (!now) {
        if (answer.status === 422) store.setState({ problems: (answer.body as { problems: DraftProblem[] }).problems })
        else refused(answer)
        return false
      }
      take(now)
      if (store.getState().conflicts.length > 0) return false
    }
    return false
  }

  /** The draft becomes something else as a whole: what is typed here does not matter any more. */
  const replace = async (request: (revision: number) => Promise<Answer<DraftNow>>): Promise<boolean> => {
    clearTimeout(timer)
    await saving
    const { base } = store.getState()
    store.setState({ draft: base, conflicts: [], problems: [] })
    const done = await ask(request)
    store.setState({ saving: 'saved' })
    return done
  }

  return {
    store,
    edit(fields) {
      const { draft, problems } = store.getState()
      store.setState({ draft: { ...draft, ...fields }, problems: [], saving: 'waiting' })
      if (problems.length > 0) store.setState({ problems: checkDraft(withoutBlanks({ ...draft, ...fields })) })
      saveLater(SAVE_AFTER_MS)
    },
    choose(conflict, whose) {
      const { draft, conflicts } = store.getState()
      const part = conflict.theirs
      store.setState({
        conflicts: conflicts.filter((one) => one !== conflict),
        draft:
          whose === 'theirs' && part !== undefined ? (putAt(draft as Json, conflict.path, part) as BoothDraft) : draft,
        saving: 'waiting',
      })
      saveLater(0)
    },
    flush: save,
    async publish() {
      store.setState({ publishing: true, problems: [] })
      await save()
      const { saving: state, conflicts, draft } = store.getState()
      const problems = checkDraft(withoutBlanks(draft))
      const ready = state === 'saved' && conflicts.length === 0 && problems.length === 0
      const done = ready && (await ask((revision) => api.publish(revision)))
      store.setState({ publishing: false, ...(problems.length > 0 ? { problems } : {}) })
      return done
    },
    revert: () => replace((revision) => api.revert(revision)),
    restore: (version) => replace((revision) => api.restore(version, revision)),
    forgetNews: () => store.setState({ news: undefined }),
    close() {
      void save() // what was typed in the last moment
      stop.abort()
      clearTimeout(timer)
    },
  }
}
