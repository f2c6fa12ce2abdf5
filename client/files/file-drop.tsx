import type { FileKind, Uploaded } from '../../shared/files/files.ts'
import { fileWords } from '../i18n/files.ts'
import { useWords } from '../i18n/words.ts'
import { DropArea } from '../ui/drop-area.tsx'
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
  const uploads = useUploads(booth, wanted, onUploaded)
  return (
    <fieldset className="file-drop">
      <legend className="field__label">{label}</legend>
      <DropArea
        icon="share"
        words={many ? t.dropMany : t.drop}
        button={many ? t.chooseMany : t.choose}
        accept={wanted.map((kind) => ACCEPT[kind]).join(',')}
        many={many}
        hint={wanted.map((kind) => t.formats[kind]).join(' · ')}
        onFiles={uploads.add}
      />
      <UploadRows rows={uploads.rows} onStop={uploads.stop} onAgain={uploads.again} />
    </fieldset>
  )
}
