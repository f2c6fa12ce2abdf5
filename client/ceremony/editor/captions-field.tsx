import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { Cue, CueCaption } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { replaceItem, withoutItem } from '../../studio/move-item.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Button } from '../../ui/button.tsx'
import { LengthField } from './length-field.tsx'

/** A caption stays long enough to be read, ms. */
const APART_MS = 5000

/** What is said, as the audience reads it, each from its time on. */
export function CaptionsField({ cue, set }: { cue: Cue; set: (more: Partial<Cue>, about: string) => void }) {
  const t = useWords(runWords)
  const { captions, seconds } = cue
  const change = (next: readonly CueCaption[], about = '') => set({ captions: [...next] }, about)
  const last = captions.at(-1)
  const next = last ? Math.min(last.at + APART_MS, seconds * 1000 - 1) : 0
  const sorted = () => {
    const inOrder = [...captions].sort((a, b) => a.at - b.at)
    if (inOrder.some((one, at) => one !== captions[at])) change(inOrder)
  }
  return (
    <fieldset className="run-captions">
      <legend className="field__label">{t.captions}</legend>
      <p className="run-quiet">{t.captionsHint}</p>
      <ol>
        {captions.map((caption, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: captions have no name, and their place is all that tells them apart
          <li key={at} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && sorted()}>
            <LengthField
              label={t.captionAt(at + 1)}
              value={Math.floor(caption.at / 1000)}
              least={0}
              most={CEREMONY_LIMITS.seconds}
              onChange={(second) => change(replaceItem(captions, at, { ...caption, at: second * 1000 }), `at ${at}`)}
            />
            <BothLanguages
              label={t.captionText(at + 1)}
              value={caption.text}
              most={CEREMONY_LIMITS.caption}
              onChange={(text) => change(replaceItem(captions, at, { ...caption, text }), `caption ${at}`)}
            />
            <Button
              kinds={['bare']}
              aria-label={t.removeCaption(at + 1)}
              onClick={() => change(withoutItem(captions, at))}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </ol>
      {captions.length < CEREMONY_LIMITS.captions && (
        <Button onClick={() => change([...captions, { at: Math.max(0, next), text: { en: '', zh: '' } }])}>
          {t.addCaption}
        </Button>
      )}
    </fieldset>
  )
}
