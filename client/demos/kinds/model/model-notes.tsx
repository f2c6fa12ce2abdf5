import { modelWords } from '../../../i18n/demo-kinds.ts'
import { Says } from '../../../i18n/says.tsx'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { ModelProps } from './model-view.tsx'

/** The points as a list that everybody can read at any time, the one that is spoken of opened; and the remarks. */
export function ModelNotes({ content, state, drives, act }: ModelProps) {
  const t = useWords(modelWords)
  return (
    <div className="model__words">
      {content.notes.length > 0 && (
        <>
          <h3>{t.notes}</h3>
          <ol className="model__notes">
            {content.notes.map((note) => {
              const open = note.id === state.note
              return (
                <li key={note.id} className={open ? 'model__note model__note--open' : 'model__note'}>
                  {drives ? (
                    <button
                      type="button"
                      className="model__note-title"
                      aria-pressed={open}
                      onClick={() => act(open ? { type: 'note' } : { type: 'note', note: note.id })}
                    >
                      <Says of={note.title} />
                    </button>
                  ) : (
                    <b className="model__note-title">
                      <Says of={note.title} />
                    </b>
                  )}
                  <p>
                    <Says of={note.text} />
                  </p>
                </li>
              )
            })}
          </ol>
        </>
      )}
      {state.pins.length > 0 && (
        <>
          <h3>{t.remarks}</h3>
          <ul className="model__remarks">
            {state.pins.map(({ id, text }) => (
              <li key={id}>
                <span dir="auto">{text}</span>
                {drives && (
                  <Button
                    kinds={['icon', 'bare']}
                    aria-label={t.takeAway(text)}
                    onClick={() => act({ type: 'unpin', id })}
                  >
                    <Icon name="close" size={18} />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
