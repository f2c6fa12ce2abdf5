import { lazy, Suspense, useState } from 'react'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CaptionsField } from './captions-field.tsx'
import { CueFields } from './cue-fields.tsx'
import { LengthField } from './length-field.tsx'
import type { CueActs } from './use-cue-acts.ts'
import { useRunDesk, useShow, withCue } from './use-run.ts'

const CuePreview = lazy(() => import('./cue-preview.tsx').then(({ CuePreview }) => ({ default: CuePreview })))

interface Props {
  cue: Cue
  at: number
  acts: CueActs
  onAddAfter: (() => void) | undefined
}

/** Everything that can be said of a cue. */
export function CueForm({ cue, at, acts, onAddAfter }: Props) {
  const t = useWords(runWords)
  const desk = useRunDesk()
  const [looks, setLooks] = useState(false)
  const { cues } = useShow()
  const set = (more: Partial<Cue>, about: string) =>
    desk.edit(
      withCue(cue.id, (now) => ({ ...now, ...more }) as Cue), // a part of the same kind
      about && `${cue.id} ${about}`,
    )
  return (
    <div className="run-form">
      <p className="run-acts">
        <Button disabled={at === 0} onClick={() => acts.move(-1)}>
          {t.earlier}
        </Button>
        <Button disabled={at === cues.length - 1} onClick={() => acts.move(1)}>
          {t.later}
        </Button>
        <Button disabled={cues.length >= CEREMONY_LIMITS.cues} onClick={acts.duplicate}>
          {t.duplicate}
        </Button>
        {onAddAfter && <Button onClick={onAddAfter}>{t.addAfter}</Button>}
        <Button kinds={['danger']} onClick={acts.remove}>
          {t.remove}
        </Button>
      </p>
      <p className="run-quiet">{t.kinds[cue.kind]}</p>
      <details className="run-look" onToggle={(event) => setLooks(event.currentTarget.open)}>
        <summary>{t.preview}</summary>
        {looks && (
          <Suspense fallback={null}>
            <CuePreview cue={cue} at={at} />
          </Suspense>
        )}
      </details>
      <CueFields cue={cue} set={set} />
      <BothLanguages
        label={t.cueTitle}
        hint={t.cueTitleHint}
        value={cue.title}
        most={CEREMONY_LIMITS.title}
        onChange={(title) => set({ title }, 'title')}
      />
      <div className="field-pair">
        <LengthField
          label={t.length}
          value={cue.seconds}
          least={1}
          most={CEREMONY_LIMITS.seconds}
          onChange={(seconds) => set({ seconds }, 'seconds')}
        />
        <label className="run-tick">
          <input type="checkbox" checked={cue.auto} onChange={(event) => set({ auto: event.target.checked }, '')} />
          <span>
            {t.auto}
            <small>{t.autoHint}</small>
          </span>
        </label>
      </div>
      <TextField
        label={t.notes}
        hint={t.notesHint}
        lines={3}
        most={CEREMONY_LIMITS.notes}
        value={cue.notes}
        onChange={(notes) => set({ notes }, 'notes')}
      />
      <CaptionsField cue={cue} set={set} />
    </div>
  )
}
