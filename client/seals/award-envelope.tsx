import { useState } from 'react'
import type { SealLine } from '../../shared/seals/seal-messages.ts'
import type { KeyState } from '../../shared/seals/seal-words.ts'
import { Says } from '../i18n/says.tsx'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { SealForm } from './seal-form.tsx'
import { SealedState } from './sealed-state.tsx'
import type { SealsApi } from './seals-api.ts'

/** One award: whether its result is sealed, and the form that seals it. */
export function AwardEnvelope({
  api,
  line,
  keyState,
  onChange,
}: {
  api: SealsApi
  line: SealLine
  keyState: KeyState
  onChange: () => void
}) {
  const t = useWords(sealPanelWords)
  const say = useSay()
  const moment = useMoment('second')
  const [writing, setWriting] = useState(false)
  const { sealed, replaced, byVote, nominees, left } = line
  const name = say(line.name)
  const usable = keyState === 'ready' || keyState === 'none'
  const maySeal = usable && !byVote && nominees.length > 0 && !sealed?.openedAt
  const done = () => {
    setWriting(false)
    announce(t.done(name))
    onChange()
  }
  return (
    <li className="seals__award" data-sealed={sealed !== null}>
      <h3>
        <span className={`medal medal--${line.tier}`}>
          <Says of={line.name} />
        </span>{' '}
        {line.edition && <span className="seals__edition">{line.edition}</span>}
      </h3>
      {byVote && !sealed && <p>{line.openCount ? t.byOpenVote : t.byVote}</p>}
      {!byVote && nominees.length === 0 && <p>{t.noNominees}</p>}
      {sealed ? (
        <SealedState line={line} sealed={sealed} usable={usable}>
          {maySeal && !writing && (
            <Button aria-label={t.changeOf(name)} onClick={() => setWriting(true)}>
              {t.change}
            </Button>
          )}
        </SealedState>
      ) : (
        !byVote && <p className="seals__open">{t.notSealed}</p>
      )}
      {sealed && !sealed.openedAt && left > 0 && <p className="field__hint">{t.left(left, byVote)}</p>}
      {replaced.length > 0 && (
        <details className="seals__replaced">
          <summary>{t.replacedTitle}</summary>
          <ul>
            {replaced.map(({ sha256, sealedAt, at, reason }) => (
              <li key={sha256}>
                {t.replaced(moment(sealedAt), moment(at), reason)}
                <code className="seals__code">{sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {maySeal && !writing && !sealed && (
        <Button className="seals__act" kinds={['main']} aria-label={t.enterOf(name)} onClick={() => setWriting(true)}>
          {t.enter}
        </Button>
      )}
      {maySeal && writing && <SealForm api={api} line={line} onDone={done} onBack={() => setWriting(false)} />}
    </li>
  )
}
