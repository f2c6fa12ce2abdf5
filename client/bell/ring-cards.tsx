import { useEffect, useState } from 'react'
import type { StaffRing } from '../../shared/bell/bell.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { secondsLeft, useNow } from '../hall-session/use-now.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { useLanguage } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { askToNotify, notifyState } from './notify.ts'
import { setBellSound, useBellSound } from './ring-sound.ts'
import { useAlarm } from './use-alarm.ts'
import './bell.css'

/** What ended is shown for so long after, ms; a missed ring stays until it is closed. */
const OVER_MS = 8000

interface Props {
  rings: readonly StaffRing[]
  /** Public id of whoever looks. */
  me: string
  boothName: (booth: string) => string
  onAccept: (ring: StaffRing) => void
  onDismiss: (ring: StaffRing) => void
  /** Where whoever accepted goes by a link; in the hall they are there already. */
  wayTo?: (ring: StaffRing) => string
}

/** Bells at the booths of whoever looks: who rings where, to accept or not now; and what became of it. */
export function RingCards({ rings, me, boothName, onAccept, onDismiss, wayTo }: Props) {
  const t = useWords(bellStaffWords)
  const language = useLanguage()
  useEffect(() => loadFontsFor(language === 'zh' ? '字' : ''), [language])
  const sounding = rings.find(({ outcome }) => outcome === 'open')
  useAlarm(sounding && { id: sounding.id, text: t.rings(sounding.name, boothName(sounding.booth)) })
  return (
    <section className="bell-cards" aria-label={t.label}>
      {rings.map((ring) =>
        ring.outcome === 'open' ? (
          <article
            key={ring.id}
            className="bell-card bell-card--rings"
            aria-label={t.rings(ring.name, boothName(ring.booth))}
          >
            <h2 className="bell-card__title">{t.rings(ring.name, boothName(ring.booth))}</h2>
            <Left until={ring.until} />
            <div className="bell-card__buttons">
              <Button kinds={['main']} onClick={() => onAccept(ring)}>
                {t.accept}
              </Button>
              <Button onClick={() => onDismiss(ring)}>{t.notNow}</Button>
            </div>
            <Ways />
          </article>
        ) : (
          <Over key={ring.id} ring={ring} me={me} boothName={boothName} onDismiss={onDismiss} wayTo={wayTo} />
        ),
      )}
    </section>
  )
}

function Left({ until }: { until: number }) {
  const t = useWords(bellStaffWords)
  return <p className="bell-card__quiet">{t.left(secondsLeft(until, useNow(1000)))}</p>
}

/** How one is told: muted or not, and outside of the page. */
function Ways() {
  const t = useWords(bellStaffWords)
  const sounds = useBellSound()
  const [state, setState] = useState(notifyState)
  return (
    <div className="bell-card__ways">
      <Button kinds={['bare']} onClick={() => setBellSound(!sounds)}>
        {sounds ? t.soundOn : t.soundOff}
      </Button>
      {state === 'ask' && (
        <Button kinds={['bare']} onClick={() => void askToNotify().then(setState)}>
          {t.notify}
        </Button>
      )}
    </div>
  )
}

function Over({
  ring,
  me,
  boothName,
  onDismiss,
  wayTo,
}: Pick<Props, 'me' | 'boothName' | 'onDismiss'> & { ring: StaffRing; wayTo: Props['wayTo'] }) {
  const t = useWords(bellStaffWords)
  const mine = ring.outcome === 'accepted' && ring.byVisitor === me
  const stays = ring.outcome === 'missed' || (mine && wayTo !== undefined)
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => onDismiss(ring), OVER_MS)
    return () => clearTimeout(timer)
  }, [ring, stays, onDismiss])
  const text =
    ring.outcome === 'missed'
      ? t.missed(ring.name, boothName(ring.booth))
      : ring.outcome === 'cancelled'
        ? t.stopped(ring.name)
        : mine
          ? t.yours(ring.name)
          : t.hasIt(ring.by)
  return (
    <article className="bell-card">
      <p className="bell-card__title" role="status">
        {text}
      </p>
      <div className="bell-card__buttons">
        {mine && wayTo && (
          <a className="button button--main" href={wayTo(ring)} target="_blank" rel="noopener">
            {t.goThere}
            <span className="hidden-visually">{t.newTab}</span>
          </a>
        )}
        {ring.outcome === 'missed' && (
          <a className="button" href={`/inbox/${ring.booth}/rings`} target="_blank" rel="noopener">
            {t.seeRings}
            <span className="hidden-visually">{t.newTab}</span>
          </a>
        )}
        <Button kinds={['bare']} onClick={() => onDismiss(ring)}>
          {t.dismiss}
        </Button>
      </div>
    </article>
  )
}
