import { type DragEvent, useId, useState } from 'react'
import type { FileKind, Uploaded } from '../../shared/files/files.ts'
import { fileWords } from '../i18n/files.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from '../ui/icon.tsx'
import { UploadRows } from './upload-rows.tsx'
import { useUploads } from './use-uploads.ts'
import './files.css'

/** What file choosers offer first; what a file is, its content says. */
const ACCEPT: Readonly<Record<FileKind, string>> = {
  picture: 'image/png,image/jpeg,image/webp,image/gif,image/avif',
  model: '.glb,model/gltf-binary',
  video: 'video/mp4,video/webm,video/quicktime',
  sound: 'audio/*',
  document: 'application/pdf',
  app: '.zip,application/zip',
  captions: '.vtt,text/vtt',
}

/**
 * Where a booth's staff drop files, or choose them by button: keyboards, phones and screen readers do the same. Each file
 * is sent at once, with its progress; `onUploaded` gets each one that was kept.
 */
export function FileDrop({
  booth,
  wanted,
  label,
  many = false,
  onUploaded,
}: {
  booth: string
  wanted: readonly FileKind[]
  /** What it is for: "Poster", "Pages of the deck". */
  label: string
  many?: boolean
  onUploaded: (uploaded: Uploaded, file: File) => void
}) {
  const t = useWords(fileWords)
  const id = useId()
  const [over, setOver] = useState(false)
  const uploads = useUploads(booth, wanted, onUploaded)
  const take = (files: FileList | null) => {
    const all = Array.from(files ?? [])
    uploads.add(many ? all : all.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <fieldset className="file-drop">
      <legend className="field__label">{label}</legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the labelled input does the same */}
      <div
        className="file-drop__zone"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="share" size={28} />
        <p className="file-drop__words">{many ? t.dropMany : t.drop}</p>
        <input
          id={id}
          className="file-drop__input"
          type="file"
          multiple={many}
          accept={wanted.map((kind) => ACCEPT[kind]).join(',')}
          aria-describedby={`${id}-formats`}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = '' // so that the same file, mended, can be chosen again
          }}
        />
        <label htmlFor={id} className="button">
          {many ? t.chooseMany : t.choose}
        </label>
        <p id={`${id}-formats`} className="field__hint">
          {wanted.map((kind) => t.formats[kind]).join(' · ')}
        </p>
      </div>
      <UploadRows rows={uploads.rows} onStop={uploads.stop} onAgain={uploads.again} />
    </fieldset>
  )
}
