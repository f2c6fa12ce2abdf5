import { fileWords } from '../i18n/files.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { sayRefused } from './say-refused.ts'
import type { UploadRow } from './use-uploads.ts'

/** Files under way, each with its bar; why one was refused stays until it is put away. */
export function UploadRows({
  rows,
  onStop,
  onAgain,
}: {
  rows: readonly UploadRow[]
  onStop: (id: number) => void
  onAgain: (id: number) => void
}) {
  const t = useWords(fileWords)
  const said = ({ state, sent, refused }: UploadRow): string => {
    if (refused && state === 'refused') return sayRefused(refused, t)
    if (state === 'sending') return t.sending(Math.floor(sent * 100))
    return { waiting: t.waiting, checking: t.checking, done: t.done, refused: '' }[state]
  }
  return (
    <ul className="file-drop__rows">
      {rows.map((row) => {
        const name = row.file.name || t.unnamed
        const ended = row.state === 'done' || row.state === 'refused'
        return (
          <li key={row.id} className="file-drop__row" data-state={row.state}>
            <span className="file-drop__name">{name}</span>
            <span className="file-drop__said" role={ended ? 'status' : undefined}>
              {said(row)}
            </span>
            {!ended && (
              <progress
                className="file-drop__bar"
                aria-label={t.progressOf(name)}
                max={1}
                {...(row.state === 'checking' ? {} : { value: row.sent })}
              />
            )}
            {row.state === 'refused' && row.refused?.reason === 'unreachable' && (
              <Button onClick={() => onAgain(row.id)}>{t.again}</Button>
            )}
            {row.state !== 'done' && (
              <Button
                kinds={['icon', 'bare']}
                aria-label={ended ? t.dismiss(name) : t.cancel(name)}
                onClick={() => onStop(row.id)}
              >
                <Icon name="close" size={18} />
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
