import type { Uploaded } from '../../../shared/files/files.ts'
import { FileDrop } from '../../files/file-drop.tsx'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'
import { useStudio } from '../desk-context.ts'
import { RowButtons } from '../row-buttons.tsx'
import type { FilmSource } from './video-editor.tsx'

/** The most formats of one film. */
const MOST = 4

/** The same film in more than one format, folded: few need it. */
export function FilmFormats({
  sources,
  onAdd,
  onChange,
}: {
  sources: readonly FilmSource[]
  onAdd: (uploaded: Uploaded) => void
  onChange: (sources: FilmSource[]) => void
}) {
  const t = useWords(studioKindWords)
  const { api } = useStudio()
  const add = (uploaded: Uploaded) => {
    if (!sources.some(({ url }) => url === uploaded.url)) onAdd(uploaded)
  }
  return (
    <details className="studio__more">
      <summary>{t.otherFormat}</summary>
      <p className="studio__hint">{t.otherFormatHint}</p>
      {sources.length > 1 && (
        <ol className="studio__people">
          {sources.map((source, at) => (
            <li key={source.url} data-row="">
              <span>{t.format(at + 1, source.type)}</span>
              <RowButtons name={t.format(at + 1, source.type)} at={at} list={sources} onChange={onChange} />
            </li>
          ))}
        </ol>
      )}
      {sources.length < MOST && (
        <FileDrop booth={api.booth} wanted={['video']} label={t.otherFormat} onUploaded={add} />
      )}
    </details>
  )
}
