import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useSession } from '../../hall-session/session.ts'
import { followCeremony, useCeremony } from '../ceremony-store.ts'
import { followSigns } from '../signs/held-signs.ts'
import { stageView, useStageView } from '../stage/stage-view.ts'
import { audience, useAudience } from './audience-store.ts'
import { AudienceStrip } from './audience-strip.tsx'
import { BannerLine } from './banner-line.tsx'
import { CaptionsLine } from './captions-line.tsx'
import { CeremonyChip } from './ceremony-chip.tsx'
import { noteGathering } from './gathered.ts'
import { GatheredNotice } from './gathered-notice.tsx'
import { Invitation } from './invitation.tsx'
import { makeWay } from './make-way.ts'
import { NowPlaying } from './now-playing.tsx'
import { PollCall } from './poll-call.tsx'
import { startReacting } from './reacting.ts'
import { RehearsalMark } from './rehearsal-mark.tsx'
import { ShowPage } from './show-page.tsx'
import { StageCalls } from './stage-calls.tsx'
import { StagedDemoCall, useStagedDemo } from './staged-demo.tsx'
import { tellCues } from './tell-cues.ts'
import { useHost } from './use-host.ts'
import { useRunning, useSeated } from './use-show.ts'
import './audience.css'

/** Where fingers walk by a stick, it lies above what stands here, however high that is. */
function tellHeight(element: HTMLElement | null) {
  const page = element?.closest('main')
  if (!element || !page) return
  const observer = new ResizeObserver(() => page.style.setProperty('--night-bottom', `${element.offsetHeight}px`))
  observer.observe(element)
  return () => {
    observer.disconnect()
    page.style.removeProperty('--night-bottom')
  }
}

/** What an audience has over the hall, in either view, while there is a ceremony to know of. */
export function CeremonyLayer() {
  const connection = useSession((state) => state.connection)
  const in2d = useSession((state) => state.view === '2d')
  /** It would lie over what is read in it. */
  const sheet = useSession((state) => state.sheet !== null)
  const running = useRunning()
  const seated = useSeated()
  const full = useAudience((choice) => choice.full)
  const chose = useAudience((choice) => choice.attends)
  const looks = useStageView() !== 'seat'
  const known = useCeremony(({ show }) => show !== null)
  const bottom = useHost('bottom')
  const whole = useHost('whole')
  useEffect(() => (connection ? followCeremony(connection) : undefined), [connection])
  useEffect(() => (connection ? noteGathering(connection) : undefined), [connection])
  useEffect(() => (connection ? tellCues(connection.clock.now) : undefined), [connection])
  useEffect(makeWay, [])
  useEffect(() => (connection ? followSigns(connection) : undefined), [connection])
  useEffect(() => (connection && running ? startReacting(connection) : undefined), [connection, running])
  useEffect(() => {
    if (!running || !seated) return
    audience.setState({ attends: true })
    if (stageView.getState().view === 'walk') stageView.setState({ view: 'seat' })
  }, [running, seated])
  useStagedDemo()
  if (!connection || !known) return null
  // Who stands or walks about by their own choice has as much of the show at hand as who sits.
  const attends = running && (seated || full || (!in2d && (chose || looks)))
  return (
    <>
      {bottom &&
        createPortal(
          <div className="ceremony-bottom" ref={tellHeight} data-seated={(running && seated) || undefined}>
            {in2d && !full && !sheet && <RehearsalMark />}
            {in2d && !full && <BannerLine />}
            <GatheredNotice />
            <PollCall />
            <StagedDemoCall />
            {attends && <StageCalls />}
            {!full && (attends || !running) && <CaptionsLine />}
            {running && !(attends && (full || !in2d)) && <Invitation />}
            {attends ? <AudienceStrip /> : !running && <CeremonyChip />}
          </div>,
          bottom,
        )}
      {whole && createPortal(full ? <ShowPage /> : !in2d && <NowPlaying />, whole)}
    </>
  )
}
