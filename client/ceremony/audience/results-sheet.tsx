import { Suspense } from 'react'
import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import { isAfterEnd } from '../../../shared/ceremony/show.ts'
import { isSaid } from '../../../shared/exhibition/say.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { PageLink } from '../../route/page-link.tsx'
import { useTimes } from '../../schedule/use-times.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useCeremony } from '../ceremony-store.ts'
import { AwardHead } from '../cues/award-head.tsx'
import { useRehearsal, useSaid } from './use-show.ts'

const OwnReceipt = lazyPart(() => import('../../votes/own-receipt.tsx').then((part) => part.OwnReceipt))
const CertificateLinks = lazyPart(() =>
  import('../../certificates/certificate-links.tsx').then((part) => part.CertificateLinks),
)
const CheckEnvelope = lazyPart(() => import('../../seals/check-envelope.tsx').then((part) => part.CheckEnvelope))

/** Every award that was read out, in the programme's order, with the ways to the booths and to the replay. */
export function ResultsSheet() {
  const t = useWords(ceremonyWords)
  const said = useSaid()
  const show = useCeremony((state) => state.show)
  const rehearsal = useRehearsal()
  const awards = useCeremony(({ programme }) => programme?.awards)
  const order = (id: string) => awards?.findIndex((award) => award.id === id) ?? -1
  const results = [...said].sort((a, b) => order(a.award) - order(b.award))
  return (
    <div className="programme">
      {show?.phase === 'over' && (
        <>
          <h3 className="programme__title">{rehearsal ? t.rehearsalOver : t.over}</h3>
          {results.length > 0 && <p>{rehearsal ? t.rehearsalOverText : t.overText}</p>}
          {!rehearsal && (
            <a className="button" href={`/ceremony/${show.ceremony}/replay/${NIGHT}`} target="_blank" rel="noopener">
              {t.replay}
            </a>
          )}
        </>
      )}
      {results.length === 0 && <p className="quiet">{t.noResults}</p>}
      <ul className="programme__awards">
        {results.map((opened) => (
          <ResultLine key={opened.award} opened={opened} sealed={!rehearsal} isLater={isAfterEnd(show, opened.at)} />
        ))}
      </ul>
    </div>
  )
}

interface LineProps {
  opened: Opened
  /** It was, and anybody can check it; a rehearsal's results are made up. */
  sealed: boolean
  /** It was read out after the show, without a reveal. */
  isLater: boolean
}

function ResultLine({ opened, sealed, isLater }: LineProps) {
  const { award, at, envelope } = opened
  const t = useWords(ceremonyWords)
  const say = useSay()
  const times = useTimes()
  const given = useCeremony(({ programme }) => programme?.awards.find(({ id }) => id === award))
  return (
    <li className="programme__award">
      {given ? (
        <AwardHead award={given} />
      ) : (
        <p>
          <Says of={envelope.name} />
        </p>
      )}
      {envelope.winners.length === 0 && <p>{t.noWinner}</p>}
      {envelope.winners.map(({ booth, title, team }) => (
        <p key={booth} className="programme__winner">
          <PageLink page={{ name: 'booth', booth }} aria-label={t.toBooth(say(title))}>
            <Says of={title} />
          </PageLink>
          <small>
            <Says of={team} />
          </small>
        </p>
      ))}
      {envelope.person && <p>{t.forPerson(envelope.person)}</p>}
      {isSaid(envelope.citation) && (
        <blockquote className="programme__citation">
          <Says of={envelope.citation} />
        </blockquote>
      )}
      <p className="quiet">{(isLater ? t.readOutLater : t.readOut)(times.time(at))}</p>
      <Suspense fallback={null}>
        {given?.ballot && <OwnReceipt award={award} />}
        {sealed && <CertificateLinks envelope={envelope} />}
        {sealed && <CheckEnvelope opened={opened} />}
      </Suspense>
    </li>
  )
}
