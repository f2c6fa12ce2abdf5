import { useState } from 'react'
import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { CeremonyLine } from '../../../shared/ceremony/desk.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { ceremonyRefusals } from '../../i18n/ceremony-refusals.ts'
import { tryNightWords } from '../../i18n/try-night.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { tryNight } from '../ceremony-api.ts'

/** A ceremony among invented projects only: chance may fill its envelopes, and a newcomer run it. */
const isTrial = ({ show }: CeremonyLine, samples: ReadonlySet<string>): boolean =>
  show.awards.length > 0 &&
  show.awards.every(({ nominees }) => nominees.length > 0 && nominees.every((booth) => samples.has(booth)))

/** "Try the award night": three minutes, one button, and a name that nobody knew. */
export function TryNight({ exhibition, lines }: { exhibition: Exhibition; lines: readonly CeremonyLine[] }) {
  const t = useWords(tryNightWords)
  const refusals = useWords(ceremonyRefusals)
  const [busy, setBusy] = useState(false)
  const samples = new Set(exhibition.booths.filter(({ sample }) => sample).map(({ id }) => id))
  const line = lines.findLast((one) => isTrial(one, samples))
  if (!line) return null
  const begin = async () => {
    setBusy(true)
    const answer = await tryNight(line.id)
    setBusy(false)
    if (!answer.ok) return toast(refusals[answer.reason])
    location.assign(`/ceremony/${answer.ceremony}/desk/${NIGHT}`)
  }
  return (
    <section className="desk__card">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <ol className="nights__steps">
        {t.steps.split('\n').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="button-row">
        <Button kinds={['main', 'big']} disabled={busy} onClick={() => void begin()}>
          {line.phase === 'over' ? t.again : t.begin}
        </Button>
        <a className="button" href={`/e/${exhibition.slug}`} target="_blank" rel="noreferrer">
          {t.hall}
        </a>
      </div>
    </section>
  )
}
