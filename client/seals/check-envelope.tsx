import { useState } from 'react'
import type { Opened } from '../../shared/seals/envelope.ts'
import { sealCheckWords } from '../i18n/seal-check.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { checkOpened, type Verdict } from './check.ts'
import './check-envelope.css'

/** "Check it yourself": works out in this browser whether a result is the one that was sealed, and says so in words. */
export function CheckEnvelope({ opened }: { opened: Opened }) {
  const t = useWords(sealCheckWords)
  const [verdict, setVerdict] = useState<Verdict | 'checking' | null>(null)
  const check = async () => {
    setVerdict('checking')
    setVerdict(await checkOpened(opened))
  }
  const busy = verdict === 'checking'
  return (
    <div className="check-envelope">
      <Button aria-disabled={busy} onClick={() => !busy && void check()}>
        {verdict === null || busy ? t.check : t.again}
      </Button>
      <div role="status">
        {busy && <p>{t.checking}</p>}
        {verdict && verdict !== 'checking' && <Told opened={opened} verdict={verdict} />}
      </div>
    </div>
  )
}

function Told({ opened, verdict }: { opened: Opened; verdict: Verdict }) {
  const t = useWords(sealCheckWords)
  const moment = useMoment('second')
  const { state, earlier, computed, text, openCount } = verdict
  const said = state === 'same' || state === 'other' ? t[state](moment(opened.sealedAt)) : t[state]
  const list = `/api/exhibitions/${encodeURIComponent(opened.envelope.exhibition)}/commitments`
  return (
    <>
      <p className="check-envelope__verdict" data-state={state}>
        {said}
      </p>
      {openCount && <p>{t.openCount}</p>}
      {earlier.length > 0 && (
        <>
          <p>{t.earlier(earlier.length)}</p>
          <ul className="check-envelope__earlier">
            {earlier.map(({ sealedAt, at, reason }) => (
              <li key={at}>{t.replaced(moment(sealedAt), moment(at), reason)}</li>
            ))}
          </ul>
        </>
      )}
      <details className="check-envelope__details">
        <summary>{t.details}</summary>
        <dl>
          <dt>{t.computed}</dt>
          <dd>
            <code>{computed}</code>
          </dd>
          <dt>{t.published}</dt>
          <dd>
            <code>{opened.sha256}</code>
          </dd>
          <dt>{t.text}</dt>
          <dd>
            <code className="check-envelope__text">{text}</code>
          </dd>
        </dl>
        <p>{t.how}</p>
        <a href={list} target="_blank" rel="noreferrer">
          {t.list}
        </a>
      </details>
    </>
  )
}
