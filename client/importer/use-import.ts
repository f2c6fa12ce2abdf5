import { useEffect, useRef, useState } from 'react'
import type { ImportReport } from '../../shared/importer/import-report.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import { DEFAULT_OPTIONS } from '../../shared/importer/pack-import.ts'
import { problem } from '../../shared/importer/problem.ts'
import { MAX_BYTES } from '../../shared/importer/table.ts'
import { sendImport, type Trouble } from './send-import.ts'

export type Choices = Pick<ImportOptions, 'columns' | 'answers' | 'partial' | 'nominees' | 'overwrite' | 'prune'>

const NO_CHOICES: Choices = {
  columns: [],
  answers: {},
  partial: false,
  nominees: false,
  overwrite: false,
  prune: false,
}

export interface ImportState {
  fileName: string
  busy: 'reading' | 'storing' | null
  report: ImportReport | null
  trouble: Trouble | null
  choices: Choices
  /** The last file is in the hall. */
  done: 'stored' | 'same' | null
}

const IDLE: ImportState = { fileName: '', busy: null, report: null, trouble: null, choices: NO_CHOICES, done: null }

/** One file on its way into an exhibition: read, shown, corrected, agreed to, stored. */
export function useImport(slug: string, onDone: () => void) {
  const [state, setState] = useState(IDLE)
  const bytes = useRef<Uint8Array>(new Uint8Array())
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const send = async (fileName: string, choices: Choices, agreed: string | null) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setState((now) => ({
      ...now,
      fileName,
      choices,
      trouble: null,
      done: null,
      busy: agreed === null ? 'reading' : 'storing',
    }))
    const options = { ...DEFAULT_OPTIONS, ...choices, fileName, exhibition: slug, dryRun: agreed === null, agreed }
    const answer = await sendImport(slug, bytes.current, options, controller.signal)
    if (controller.signal.aborted) return // a newer question has its own answer
    if (!answer.ok) return setState((now) => ({ ...now, busy: null, trouble: answer.trouble }))
    const { report } = answer
    const done = report.ok && (report.outcome === 'stored' || report.outcome === 'same') ? report.outcome : null
    setState((now) => ({ ...now, busy: null, report, done }))
    if (done === 'stored') onDone()
  }

  return {
    state,
    async take(file: File) {
      if (file.size > MAX_BYTES) {
        const size = (n: number) => `${Math.ceil(n / 1024 / 1024)} MB`
        const refused = {
          ok: false as const,
          problem: problem('too-big', { found: size(file.size), detail: size(MAX_BYTES) }),
        }
        return setState({ ...IDLE, fileName: file.name, report: refused })
      }
      setState({ ...IDLE, fileName: file.name, busy: 'reading' })
      try {
        bytes.current = new Uint8Array(await file.arrayBuffer())
      } catch {
        return setState({ ...IDLE, trouble: 'broken' }) // a folder, or a file that went away
      }
      await send(file.name, NO_CHOICES, null)
    },
    choose: (choices: Partial<Choices>) => send(state.fileName, { ...state.choices, ...choices }, null),
    again: () => send(state.fileName, state.choices, null),
    store: () => (state.report?.ok ? send(state.fileName, state.choices, state.report.agreement) : Promise.resolve()),
    reset: () => {
      running.current?.abort()
      setState(IDLE)
    },
  }
}
