import { useState } from 'react'
import { type ReadNote, readRun } from '../../../shared/ceremony/read-run.ts'
import type { RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { importWords } from '../../i18n/ceremony-import.ts'
import { wordsNow } from '../../i18n/words.ts'
import { announce } from '../../ui/live-region.tsx'

/** What a chooser of runs of show offers first. */
export const RUN_FILES = 'application/json,.json'

/** Reads runs of show out of files; `notes`: why the last file was none, `left`: what was left out of it. */
export function useRunFile(exhibition: Exhibition): {
  notes: readonly ReadNote[]
  left: readonly ReadNote[]
  read: (file: File) => Promise<{ show: RunOfShow; whole: boolean } | null>
} {
  const [notes, setNotes] = useState<readonly ReadNote[]>([])
  const [left, setLeft] = useState<readonly ReadNote[]>([])
  const read = async (file: File) => {
    const found = readRun(await file.text(), exhibition)
    setNotes(found.ok ? [] : found.notes)
    setLeft(found.ok ? found.left : [])
    if (found.ok) return { show: found.show, whole: found.left.length === 0 }
    announce(wordsNow(importWords).refused(found.notes.length))
    return null
  }
  return { notes, left, read }
}
