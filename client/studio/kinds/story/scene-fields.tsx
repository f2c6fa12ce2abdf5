import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { BothLanguages } from '../../../ui/both-languages.tsx'
import { Field } from '../../../ui/field.tsx'
import { OnePicture } from '../one-picture.tsx'
import { isTime } from './read-story.ts'
import type { SceneProps } from './scene-card.tsx'
import { SceneChoices } from './scene-choices.tsx'
import { SceneMedia } from './scene-media.tsx'

/** As much as shared/demos/kinds/story-content.ts takes. */
const MOST = { title: 80, text: 2000 }

/** Everything of one scene. */
export function SceneFields(props: SceneProps) {
  const t = useWords(studioKindWords)
  const { scene, onChange } = props
  const { choices, seconds } = scene
  const votes = choices.length > 1
  const hint = votes ? t.secondsHint : t.secondsOnHint
  return (
    <>
      <BothLanguages
        label={t.sceneTitle}
        value={scene.title}
        most={MOST.title}
        onChange={(title) => onChange({ title })}
      />
      <BothLanguages
        label={t.sceneText}
        hint={t.sceneTextHint}
        value={scene.text}
        most={MOST.text}
        lines={5}
        onChange={(text) => onChange({ text })}
      />
      <OnePicture
        label={t.scenePicture}
        altLabel={t.scenePictureAlt}
        picture={scene.picture}
        onChange={(picture) => onChange({ picture })}
      />
      <SceneMedia {...props} />
      <SceneChoices {...props} />
      {choices.length > 0 ? (
        <Field label={votes ? t.seconds : t.secondsOn} {...(isTime(seconds) ? { hint } : { error: t.secondsWrong })}>
          {(control) => (
            <input
              {...control}
              className="input scene__seconds"
              type="number"
              inputMode="numeric"
              min={0}
              max={600}
              value={seconds ?? ''}
              onChange={({ target }) =>
                onChange({ seconds: Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber })
              }
            />
          )}
        </Field>
      ) : (
        <label className="studio__tick">
          <input
            type="checkbox"
            checked={scene.ending}
            onChange={(event) => onChange({ ending: event.target.checked })}
          />
          <span>{t.ending}</span>
        </label>
      )}
    </>
  )
}
