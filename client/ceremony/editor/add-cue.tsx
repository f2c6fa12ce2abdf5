import { useEffect, useRef } from 'react'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'
import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { cueWords } from '../../i18n/cues.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { newCue } from './new-cue.ts'
import { useExhibition, useRunDesk, useShow } from './use-run.ts'

interface Props {
  /** Place in the list at which the new cue will stand. */
  at: number
  onAdded: (id: string) => void
  onClose: () => void
}

/** What a cue can be, each with a sentence. Those that have nothing to be about say what they need. */
export function AddCue({ at, onAdded, onClose }: Props) {
  const t = useWords(runWords)
  const kinds = useWords(cueWords)
  const desk = useRunDesk()
  const show = useShow()
  const exhibition = useExhibition()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLButtonElement>('ul button:not(:disabled)')?.focus(), [])
  const add = (cue: Cue) => {
    desk.edit((now) => ({ ...now, cues: [...now.cues.slice(0, at), cue, ...now.cues.slice(at)] }))
    onAdded(cue.id)
  }
  return (
    <section
      ref={panel}
      className="run-add"
      aria-label={t.addWhat}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="run-row">
        <h3>{t.addWhat}</h3>
        <Button kinds={['bare']} onClick={onClose}>
          {t.close}
        </Button>
      </div>
      <ul>
        {CUE_KINDS.map((kind) => {
          const cue = newCue(kind, show, exhibition)
          return (
            <li key={kind}>
              <button type="button" disabled={!cue} onClick={() => cue && add(cue)}>
                <strong>{kinds[kind]}</strong>
                <span>
                  {cue
                    ? t.kinds[kind]
                    : kind === 'demo'
                      ? t.needs.demo
                      : kind === 'category'
                        ? t.needs.category
                        : t.needs.award}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
