import { useState } from 'react'
import { type ReadNote, readRun } from '../../../shared/ceremony/read-run.ts'
import type { RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { importWords } from '../../i18n/ceremony-import.ts'
import { wordsNow } from '../../i18n/words.ts'
import { announce } from '../../ui/live-region.tsx'

/** What a chooser of runs of show offers first. */
export const RUN_FILES = 'application/json,.json'

/** Reads runs of show out of files; `notes`: why the last file was none, empty where it was one. */
export function useRunFile(exhibition: Exhibition): {
  notes: readonly ReadNote[]
  read: (file: File) => Promise<RunOfShow | null>
} {
  const [notes, setNotes] = useState<readonly ReadNote[]>([])
  const read = async (file: File) => {
    const found = readRun(await file.text(), exhibition)
    setNotes(found.ok ? [] : found.notes)
    if (found.ok) return found.show
    announce(wordsNow(importWords).refused(found.notes.length))
    return null
  }
  return { notes, read }
}
