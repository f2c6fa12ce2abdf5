import { useState } from 'react'
import { type ReadNote, readRun, writeRun } from '../../../shared/ceremony/read-run.ts'
import { importWords } from '../../i18n/ceremony-import.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { ImportNotes } from './import-notes.tsx'
import { UploadedFiles } from './uploaded-files.tsx'
import { useExhibition, useRunDesk, useShow } from './use-run.ts'

/** The run of show as a file, to keep and to exchange, and the voices and videos that were uploaded. */
export function FilesSection() {
  const t = useWords(importWords)
  const desk = useRunDesk()
  const show = useShow()
  const exhibition = useExhibition()
  const [notes, setNotes] = useState<readonly ReadNote[]>([])
  const save = () => {
    const url = URL.createObjectURL(new Blob([writeRun(show)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `run-of-show-${exhibition.slug}.json`
    link.click()
    URL.revokeObjectURL(url)
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = readRun(await file.text(), exhibition)
    setNotes(read.ok ? [] : read.notes)
    if (!read.ok) return announce(t.refused(read.notes.length))
    desk.edit(() => read.show)
    toast(t.taken)
    announce(t.taken)
  }
  return (
    <>
      <section className="run-card" aria-labelledby="run-json-title">
        <h2 id="run-json-title">{t.title}</h2>
        <p className="run-quiet">{t.hint}</p>
        <p className="run-acts">
          <Button kinds={['main']} onClick={save}>
            {t.save}
          </Button>
          <label className="button run-file">
            {t.open}
            <input
              type="file"
              accept="application/json,.json"
              onChange={(event) => {
                void take(event.target.files?.[0])
                event.target.value = '' // so that the same file, mended, can be chosen again
              }}
            />
          </label>
        </p>
        <ImportNotes notes={notes} />
      </section>
      <UploadedFiles />
    </>
  )
}
