import { useEffect, useState } from 'react'
import type { CeremonyLine } from '../../../shared/ceremony/desk.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { StoredAwardName } from '../../../shared/exhibition/stored.ts'
import { nightWords } from '../../i18n/ceremony-organizer.ts'
import { useWords } from '../../i18n/words.ts'
import { toast } from '../../ui/toast.tsx'
import { listCeremonies, type OrganizerAnswer } from '../ceremony-api.ts'
import { CeremonyCard } from './ceremony-card.tsx'
import { MakeCeremony } from './make-ceremony.tsx'
import { TryNight } from './try-night.tsx'
import './ceremonies.css'

/** The award nights of an exhibition: each with where it stands and the ways to its pages, and how one is made. */
export function Ceremonies({ exhibition }: { exhibition: Exhibition }) {
  const t = useWords(nightWords)
  const [lines, setLines] = useState<readonly CeremonyLine[]>()
  const [awardNames, setAwardNames] = useState<readonly StoredAwardName[]>([])
  const [failed, setFailed] = useState(false)
  const load = async () => {
    const answer = await listCeremonies(exhibition.slug)
    setFailed(!answer.ok)
    if (!answer.ok) return
    setAwardNames(answer.awardNames)
    setLines(answer.ceremonies)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for an exhibition, and after every change
  useEffect(() => void load(), [exhibition.slug])
  const done = async (asked: Promise<OrganizerAnswer>) => {
    const answer = await asked
    if (!answer.ok) toast(t.refusals[answer.reason])
    await load()
  }
  return (
    <>
      {lines && <TryNight exhibition={exhibition} lines={lines} />}
      {failed && <p role="alert">{t.refusals.unreachable}</p>}
      {lines?.length === 0 && (
        <section className="desk__card">
          <h2>{t.emptyTitle}</h2>
          <p>{t.emptyText}</p>
          <ol className="nights__steps">
            {t.steps.split('\n').map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {lines?.map((line) => (
        <CeremonyCard key={line.id} line={line} onAsk={(asked) => void done(asked)} />
      ))}
      {lines && <MakeCeremony exhibition={exhibition} awardNames={awardNames} first={lines.length === 0} />}
    </>
  )
}
