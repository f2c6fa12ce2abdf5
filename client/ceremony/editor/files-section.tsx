import { writeRun } from '../../../shared/ceremony/read-run.ts'
import { importWords } from '../../i18n/ceremony-import.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { toast } from '../../ui/toast.tsx'
import { ImportNotes } from './import-notes.tsx'
import { UploadedFiles } from './uploaded-files.tsx'
import { useExhibition, useRunDesk, useShow } from './use-run.ts'
import { RUN_FILES, useRunFile } from './use-run-file.ts'

/** The run of show as a file, to keep and to exchange, and the voices and videos that were uploaded. */
export function FilesSection() {
  const t = useWords(importWords)
  const desk = useRunDesk()
  const show = useShow()
  const exhibition = useExhibition()
  const { notes, left, read } = useRunFile(exhibition)
  const save = () => saveFile(`run-of-show-${exhibition.slug}.json`, writeRun(show), 'application/json')
  const take = async (file: File) => {
    const found = await read(file)
    if (!found) return
    desk.edit(() => found.show)
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
          <FileButton accept={RUN_FILES} onFile={(file) => void take(file)}>
            {t.open}
          </FileButton>
        </p>
        <ImportNotes notes={notes} left={left} />
      </section>
      <UploadedFiles />
    </>
  )
}
