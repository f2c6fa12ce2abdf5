import { isOpenCount } from '../../../shared/ceremony/open-count.ts'
import type { ShownAward } from '../../../shared/ceremony/show.ts'
import { openSheet } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { PageLink } from '../../route/page-link.tsx'
import { useTimes } from '../../schedule/use-times.ts'
import { Button } from '../../ui/button.tsx'
import { useCeremony } from '../ceremony-store.ts'
import { AwardHead } from '../cues/award-head.tsx'
import { useBooths } from '../cues/use-booth.ts'
import { useAt } from '../ticker.ts'
import { showFull } from './audience-store.ts'
import { takeSeat } from './take-seat.ts'
import { tellStart, tellWait } from './tell-start.ts'
import { useSeated, useServerNow } from './use-show.ts'

const MINUTE_MS = 60_000

/** Before the night: when it is, what is given and who may get it, and that the results are sealed. */
export function ProgrammeSheet() {
  const t = useWords(ceremonyWords)
  const times = useTimes()
  const now = useServerNow()
  const programme = useCeremony((state) => state.programme)
  const before = useCeremony(({ show }) => show?.phase === 'before')
  const over = useCeremony(({ show }) => show?.phase === 'over')
  const seated = useSeated()
  const minute = useAt(now, (at) => Math.floor(at / MINUTE_MS) * MINUTE_MS)
  if (!programme) return <p>{t.noCeremony}</p>
  const { startsAt, seconds, awards } = programme
  return (
    <div className="programme">
      <h3 className="programme__title">
        <Says of={programme.title} />
      </h3>
      {before && (
        <p className="programme__when">
          {tellStart(startsAt, minute, t, times)}
          {startsAt !== null && <> · {tellWait(startsAt, minute, t)}</>}
        </p>
      )}
      {before && <p className="quiet">{t.lasts(Math.max(1, Math.round(seconds / 60)))}</p>}
      {!over &&
        (seated ? (
          <>
            <p className="quiet">{t.keepSeat}</p>
            {!before && (
              <Button
                onClick={() => {
                  openSheet(null)
                  showFull(true)
                }}
              >
                {t.watch}
              </Button>
            )}
          </>
        ) : (
          <Button kinds={['main']} onClick={() => void takeSeat()}>
            {t.seatMe}
          </Button>
        ))}
      {awards.length > 0 && (
        <>
          <h3 className="programme__heading">{t.awards}</h3>
          <ul className="programme__awards">
            {awards.map((award) => (
              <AwardLine key={award.id} award={award} />
            ))}
          </ul>
          {awards.some((award) => award.commitment && !isOpenCount(award)) && <p className="quiet">{t.whatSealed}</p>}
        </>
      )}
    </div>
  )
}

function AwardLine({ award }: { award: ShownAward }) {
  const t = useWords(ceremonyWords)
  const times = useTimes()
  const boothOf = useBooths()
  const booths = award.nominees.map(boothOf).filter((booth) => booth !== undefined)
  return (
    <li className="programme__award">
      <AwardHead award={award} />
      <p className="quiet">{award.ballot ? t.audienceDecides : t.juryDecides}</p>
      <details>
        <summary>{t.nominees(booths.length)}</summary>
        <ul className="programme__nominees">
          {booths.map((booth) => (
            <li key={booth.id}>
              <PageLink page={{ name: 'booth', booth: booth.id }}>
                <b>{booth.place.label}</b> <Says of={booth.title} />
              </PageLink>
            </li>
          ))}
        </ul>
      </details>
      {award.commitment && (
        <details>
          <summary>{(isOpenCount(award) ? t.counted : t.sealed)(times.moment(award.commitment.sealedAt))}</summary>
          <p className="quiet">{t.commitment}</p>
          <code className="programme__hash">{award.commitment.sha256}</code>
        </details>
      )}
      {award.replaced.map(({ sha256, sealedAt, at, reason }) => (
        <details key={at}>
          <summary>{t.replaced(times.moment(at))}</summary>
          <p>{reason}</p>
          <p className="quiet">{t.oldCommitment(times.moment(sealedAt))}</p>
          <code className="programme__hash">{sha256}</code>
        </details>
      ))}
      {!award.commitment && !award.ballot && <p className="quiet">{t.notSealed}</p>}
    </li>
  )
}
