import type { FileKind, Uploaded } from '../../../shared/files/files.ts'
import { FileDrop } from '../../files/file-drop.tsx'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { useBoothFiles } from '../booth-files.ts'
import { useStudio } from '../desk-context.ts'

interface Props {
  label: string
  hint?: string
  /** Address of the file that is there, or empty. */
  url: string
  wanted: readonly FileKind[]
  onUploaded: (uploaded: Uploaded) => void
  /** Without it the file can only be replaced. */
  onRemove?: () => void
}

/** One file of the booth: what is there, and where another one is dropped in its place. */
export function OneFile({ label, hint, url, wanted, onUploaded, onRemove }: Props) {
  const t = useWords(studioKindWords)
  const { api } = useStudio()
  const file = useBoothFiles()?.files.find((one) => one.url === url)
  const size = file && `${Math.max(0.1, Math.round(file.bytes / 1e5) / 10)} MB`
  const parts = file?.meta.kind === 'model' ? [t.triangles(file.meta.triangles), size] : [size]
  return (
    <div className="studio__file">
      {hint && <p className="studio__hint">{hint}</p>}
      {url && (
        <p className="studio__now">
          <span>{t.here(file?.name ?? '', parts.filter(Boolean).join(', '))}</span>
          {onRemove && (
            <Button kinds={['bare']} aria-label={t.takeOut(label)} onClick={onRemove}>
              {t.out}
            </Button>
          )}
        </p>
      )}
      <FileDrop booth={api.booth} wanted={wanted} label={label} onUploaded={onUploaded} />
    </div>
  )
}
