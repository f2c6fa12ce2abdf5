import { type DragEvent, useState } from 'react'
import { importerWords } from '../i18n/importer.ts'
import { useWords } from '../i18n/words.ts'
import { FileButton } from '../ui/file-button.tsx'
import { Icon } from '../ui/icon.tsx'

/** Where a list is dropped; the same by button, for keyboards, phones and screen readers. */
export function DropZone({ fileName, onFile }: { fileName: string; onFile: (file: File) => void }) {
  const t = useWords(importerWords)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the labelled input does the same
    <div
      className="drop-zone"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="page" size={32} />
      <p className="drop-zone__words">{fileName || t.drop}</p>
      <FileButton accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json" onFile={onFile}>
        {fileName ? t.other : t.choose}
      </FileButton>
    </div>
  )
}
