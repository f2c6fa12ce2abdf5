import { MOST_CHOICES } from '../../../../shared/demos/kinds/story-content.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { useWords } from '../../../i18n/words.ts'
import { BothLanguages } from '../../../ui/both-languages.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { replaceItem } from '../../move-item.ts'
import { RowButtons } from '../../row-buttons.tsx'
import { type ChoiceDraft, newChoice } from './read-story.ts'
import type { SceneProps } from './scene-card.tsx'

const MOST_TEXT = 120
/** No id of a scene has a sign such as this. */
const NEW = '+'

/** The ways out of a scene: their words, and where each leads. */
export function SceneChoices({ scene, scenes, onChange, onBranch }: SceneProps) {
  const t = useWords(studioKindWords)
  const say = useSay()
  const { choices } = scene
  const set = (next: ChoiceDraft[]) => onChange({ choices: next, ...(next.length > 0 ? { ending: false } : {}) })
  const lead = (at: number, choice: ChoiceDraft, to: string) => {
    if (to === NEW) onBranch((made) => ({ choices: replaceItem(choices, at, { ...choice, to: made }) }))
    else set(replaceItem(choices, at, { ...choice, to }))
  }
  return (
    <>
      <h5>{t.choices}</h5>
      {choices.length === 0 && <p className="studio__hint">{t.noChoices}</p>}
      <ol className="studio__rows">
        {choices.map((choice, at) => (
          <li key={choice.id} className="scene__choice" data-row="">
            <BothLanguages
              label={t.choiceText(at + 1)}
              value={choice.text}
              most={MOST_TEXT}
              onChange={(text) => set(replaceItem(choices, at, { ...choice, text }))}
            />
            <Field label={t.choiceTo(at + 1)}>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={scenes.some(({ id }) => id === choice.to) ? choice.to : ''}
                  onChange={(event) => lead(at, choice, event.target.value)}
                >
                  <option value="" disabled>
                    {t.choose}
                  </option>
                  {scenes.map(({ id, title }, index) => (
                    <option key={id} value={id}>
                      {index + 1}. {say(title) || t.untitled}
                    </option>
                  ))}
                  <option value={NEW}>+ {t.newScene}</option>
                </select>
              )}
            </Field>
            <RowButtons name={t.choice(at + 1)} at={at} list={choices} onChange={set} />
          </li>
        ))}
      </ol>
      {choices.length < MOST_CHOICES && (
        <Button className="studio__add" onClick={() => set([...choices, newChoice()])}>
          {t.addChoice}
        </Button>
      )}
    </>
  )
}
