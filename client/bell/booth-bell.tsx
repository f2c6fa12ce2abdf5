import { lazy, Suspense, useEffect, useRef } from 'react'
import type { OwnRing } from '../../shared/bell/bell.ts'
import { isOpen } from '../../shared/bell/hours.ts'
import { expectation, mayRing } from '../../shared/bell/presence.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { secondsLeft, useNow } from '../hall-session/use-now.ts'
import { bellWords } from '../i18n/bell.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { askBell } from './ask-bell.ts'
import { setOwnRing, useBell } from './bell-store.ts'
import { RingOffer } from './ring-offer.tsx'
import { StaffingLines } from './staffing-lines.tsx'
import { type BellOf, useBellLook } from './use-bell-look.ts'
import './bell.css'

const COMING_MS = 5 * 60_000

const BoothDesk = lazy(() => import('./booth-desk.tsx').then(({ BoothDesk }) => ({ default: BoothDesk })))

/** At a booth: who of it is here, and the bell that calls them; for its own people what they say of themselves. */
export function BoothBell({ booth }: { booth: Booth }) {
  const t = useWords(bellWords)
  const { bell, again } = useBellLook(booth.id)
  const now = useNow(30_000)
  if (!bell) return null
  return (
    <section className="leads bell" aria-label={t.heading}>
      <h2 className="booth__heading">{t.heading}</h2>
      <StaffingLines staffing={bell.staffing} hours={bell.hours} now={now} />
      {bell.desk ? (
        <Suspense fallback={null}>
          <BoothDesk booth={booth.id} desk={bell.desk} onChange={again} />
        </Suspense>
      ) : (
        <Bell booth={booth.id} bell={bell} now={now} />
      )}
    </section>
  )
}

/** The visitor's side: ring, wait, and what comes of it. */
function Bell({ booth, bell, now }: { booth: string; bell: BellOf; now: number }) {
  const t = useWords(bellWords)
  const own = useBell((state) => state.own)
  const ring = own?.booth === booth && !isStale(own, now) ? own : null
  const outcome = ring?.outcome
  const told = useRef<HTMLParagraphElement>(null)
  const acted = useRef(false)
  // Whoever rang by keyboard stays where the news is, as the buttons come and go.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the ring's outcome
  useEffect(() => {
    if (acted.current && (document.activeElement === document.body || document.activeElement === null))
      told.current?.focus()
  }, [outcome])
  const open = isOpen(bell.hours, now)
  const expected = expectation(bell.staffing, open)
  const press = async () => {
    acted.current = true
    const reply = await askBell('bell.ring', { booth })
    if (reply?.ok) setOwnRing(reply.ring)
  }
  const cancel = async () => {
    if (!ring) return
    const reply = await askBell('bell.cancel', { ring: ring.id })
    if (reply) setOwnRing(reply.ok ? { ...ring, outcome: 'cancelled' } : ring)
  }
  if (ring?.outcome === 'open')
    return (
      <>
        <p ref={told} tabIndex={-1} className="bell__told">
          {t.rang}
        </p>
        <Waits ring={ring} />
        {/* Another button than the one that rang, and so without its focus: a second tap must not take the first one back. */}
        <div key="cancel" className="button-row">
          <Button onClick={() => void cancel()}>{t.cancel}</Button>
        </div>
      </>
    )
  const may = mayRing(bell.staffing, open)
  const said = ring?.outcome === 'accepted' ? t.coming(ring.by) : ring?.outcome === 'missed' ? t.missed : ''
  return (
    <>
      {said ? (
        <p ref={told} tabIndex={-1} className="bell__told">
          {said}
        </p>
      ) : (
        expected !== 'unstaffed' && (
          <p ref={told} tabIndex={-1}>
            {t.expect[expected]}
          </p>
        )
      )}
      {(ring?.outcome === 'missed' || !may) && <RingOffer missed={ring?.outcome === 'missed' ? ring : null} />}
      {may && (
        <div key="ring" className="button-row">
          <Button kinds={said ? [] : ['main']} onClick={() => void press()}>
            {said ? t.ringAgain : t.ring}
          </Button>
        </div>
      )}
    </>
  )
}

/** Whoever came has come: after some minutes it is no news that they are on the way. */
const isStale = ({ outcome, rungAt }: OwnRing, now: number): boolean =>
  outcome === 'accepted' && now - rungAt > COMING_MS

function Waits({ ring }: { ring: OwnRing }) {
  const t = useWords(bellWords)
  const now = useNow(1000)
  const left = secondsLeft(ring.until, now)
  return (
    <>
      <p className="quiet">{t.left(left)}</p>
      <progress className="bell__progress" aria-label={t.left(left)} max={60} value={left} />
    </>
  )
}
