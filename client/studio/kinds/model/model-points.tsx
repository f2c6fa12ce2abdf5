import { useEffect, useRef } from 'react'
import { MOST_NOTES, type ModelNote, type Place, type View } from '../../../../shared/demos/kinds/model.ts'
import { DRAFT_LIMITS } from '../../../../shared/studio/booth-draft.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { BothLanguages } from '../../../ui/both-languages.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { replaceItem } from '../../move-item.ts'
import { RowButtons } from '../../row-buttons.tsx'

const NO_TEXT = { en: '', zh: '' }

/** A new point without words. */
export const pointAt = (at: Place, view?: View): ModelNote => ({
  id: `point-${Math.random().toString(36).slice(2, 10)}`,
  at,
  title: NO_TEXT,
  text: NO_TEXT,
  ...(view ? { view: { ...view } } : {}),
})

interface Props {
  notes: readonly ModelNote[]
  /** Just made: its words are next. */
  fresh: string | undefined
  flat: boolean
  placing: string | undefined
  onPlace: (id: string) => void
  onLook: (id: string, name: string) => void
  onChange: (notes: ModelNote[]) => void
}

/** What there is to look at on the model: where it is, and what is said of it. */
export function ModelPoints({ notes, fresh, flat, placing, onPlace, onLook, onChange }: Props) {
  const t = useWords(studioKindWords)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (fresh) list.current?.querySelector<HTMLInputElement>(`[data-point="${fresh}"] input`)?.focus()
  }, [fresh])
  return (
    <>
      <h4>{t.points}</h4>
      <p className="studio__hint">{t.pointsHint}</p>
      {notes.length === 0 && <p className="studio__nothing">{t.noPoints}</p>}
      <ol className="studio__rows" ref={list}>
        {notes.map((note, at) => {
          const change = (part: Partial<ModelNote>) => onChange(replaceItem(notes, at, { ...note, ...part }))
          return (
            <li key={note.id} className="studio__row" data-row="" data-point={note.id}>
              <BothLanguages
                label={t.pointTitle(at + 1)}
                value={note.title}
                most={DRAFT_LIMITS.label}
                onChange={(title) => change({ title })}
              />
              <BothLanguages
                label={t.pointText(at + 1)}
                value={note.text}
                most={DRAFT_LIMITS.value}
                lines={2}
                onChange={(text) => change({ text })}
              />
              {flat && <Numbers at={note.at} name={t.point(at + 1)} onChange={(place) => change({ at: place })} />}
              <div className="studio__row-foot">
                {!flat && (
                  <p className="studio__adds">
                    <Button
                      aria-pressed={placing === note.id}
                      aria-label={t.moveOf(t.point(at + 1))}
                      onClick={() => onPlace(note.id)}
                    >
                      {t.move}
                    </Button>
                    <Button aria-label={t.lookHereOf(t.point(at + 1))} onClick={() => onLook(note.id, t.point(at + 1))}>
                      {t.lookHere}
                    </Button>
                  </p>
                )}
                <RowButtons name={t.point(at + 1)} at={at} list={notes} onChange={onChange} />
              </div>
            </li>
          )
        })}
      </ol>
      {notes.length < MOST_NOTES && (
        <Button className="studio__add" aria-pressed={placing === 'new'} onClick={() => onPlace('new')}>
          {t.addPoint}
        </Button>
      )}
    </>
  )
}

/** A place for who cannot tap it. */
function Numbers({ at, name, onChange }: { at: Place; name: string; onChange: (at: Place) => void }) {
  const t = useWords(studioKindWords)
  return (
    <div className="studio__numbers">
      {(['x', 'y', 'z'] as const).map((axis, index) => (
        <Field key={axis} label={t.axis(axis, name)}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="number"
              step="any"
              value={at[index]}
              onChange={({ target }) => {
                if (Number.isFinite(target.valueAsNumber))
                  onChange(at.map((one, which) => (which === index ? target.valueAsNumber : one)) as Place)
              }}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
