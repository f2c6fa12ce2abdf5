import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useCeremony } from '../ceremony-store.ts'
import { showFull } from './audience-store.ts'
import { AudienceStrip } from './audience-strip.tsx'
import { BannerLine } from './banner-line.tsx'
import { CaptionsLine } from './captions-line.tsx'
import { PollCall } from './poll-call.tsx'
import { ShowScreen } from './show-screen.tsx'
import { useServerNow } from './use-show.ts'

/** The show as a page of its own: the whole ceremony for the 2D view, and the full-screen show of the 3D one. */
export function ShowPage() {
  const t = useWords(ceremonyWords)
  const page = useRef<HTMLElement>(null)
  const now = useServerNow()
  const { show, opened, programme } = useCeremony((state) => state)
  const running = show?.phase === 'running'
  const full = useFullScreen(page)
  useQuietPages()
  useEffect(() => {
    const before = document.activeElement
    page.current?.focus({ preventScroll: true })
    return () => {
      const focused = document.activeElement
      if ((focused === document.body || focused === null) && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      ref={page}
      className="show-page"
      data-full={full.on}
      aria-label={t.night}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || full.on) return
        event.stopPropagation()
        showFull(false)
      }}
    >
      <header className="show-page__head">
        <Button kinds={['bare']} onClick={() => void full.leave().then(() => showFull(false))}>
          <Icon name="back" /> {t.leave}
        </Button>
        <p className="show-page__title">{programme ? <Says of={programme.title} /> : t.night}</p>
        <Button kinds={['bare']} aria-pressed={full.on} onClick={full.toggle}>
          {full.on ? t.smaller : t.fullScreen}
        </Button>
      </header>
      <BannerLine />
      <div className="show-page__screen">
        <ShowScreen show={show} opened={opened} programme={programme} now={now} />
      </div>
      <CaptionsLine />
      {/* over the bar otherwise, which is not in the browser's full screen */}
      {full.on && <PollCall onVote={() => void full.leave()} />}
      {full.on && running && <AudienceStrip />}
    </section>
  )
}

/** The pages under the show are not there for the keyboard while it fills the 2D view. */
function useQuietPages(): void {
  const in2d = useSession((state) => state.view === '2d')
  useEffect(() => {
    if (!in2d) return
    const under = [...document.querySelectorAll<HTMLElement>('.two-d > .skip, .two-d__header, .two-d__main')]
    for (const part of under) part.inert = true
    return () => {
      for (const part of under) part.inert = false
    }
  }, [in2d])
}

/** The browser's full screen; where there is none (an iPhone), the page fills the window instead. */
function useFullScreen(page: React.RefObject<HTMLElement | null>) {
  const [on, setOn] = useState(false)
  useEffect(() => {
    const changed = () => {
      if (!document.fullscreenElement) setOn(false)
    }
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const leave = async () => {
    setOn(false)
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
  }
  const toggle = () => {
    if (on) return void leave()
    setOn(true)
    void page.current?.requestFullscreen?.().catch(() => undefined)
  }
  return { on, leave, toggle }
}
