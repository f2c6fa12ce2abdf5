import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { standNear } from '../../shared/plan/walkable.ts'
import { walkableOf } from '../../shared/plan/walkable-of.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { planOf } from '../hall-session/plan.ts'
import { useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import type { HallConnection } from '../net/types.ts'
import { useQuality } from '../settings/quality-store.ts'
import { useReducedMotion } from '../settings/use-reduced-motion.ts'
import { useSound } from '../sound/use-sound.ts'
import { LaurelMark } from '../ui/laurel-mark.tsx'
import { HallCanvas } from '../world/hall-canvas.tsx'
import type { World } from '../world/world.ts'
import { CameraChoice } from './camera-choice.tsx'
import type { Crowd } from './crowd.ts'
import { linkReplay } from './link-replay.ts'
import { OwnNameChoice } from './own-name.tsx'
import { ReplayBar } from './replay-bar.tsx'
import { ReplayCaption } from './replay-caption.tsx'
import { ReplayHead } from './replay-head.tsx'

/** Metres behind the last ring of seats at which the watcher comes in. */
const BEHIND = 2

const nothing = () => undefined

/** The night again in its hall: the people of then, the ceremony's stage, and the watcher free among them. */
export function ReplayHall({
  title,
  exhibition,
  crowd,
  onFailed,
}: {
  title: string
  exhibition: Exhibition
  crowd: Crowd
  onFailed: () => void
}) {
  const t = useWords(hallWords)
  const connection = useSession((state) => state.connection)
  const quality = useQuality()
  const lessMotion = useReducedMotion()
  const [ready, setReady] = useState(false)
  const [world, setWorld] = useState<World>()
  const plan = planOf(exhibition)
  const bar = useRef<HTMLDivElement>(null)
  const [bottom, setBottom] = useState(0)
  const covered = useMemo(() => ({ right: 0, bottom }), [bottom])
  useMemo(() => {
    const last = Math.max(...plan.seats.map(({ x, z }) => Math.hypot(x, z)), 0)
    const at = standNear(walkableOf(plan), { x: 1.2, z: last + BEHIND })
    if (at) Object.assign(ownPlace, { ...at, heading: Math.PI, epoch: 1 })
  }, [plan])
  const link = useCallback(
    (made: World, _connection: HallConnection) => {
      const unlink = linkReplay(made, crowd)
      setWorld(made)
      return () => {
        setWorld(undefined)
        unlink()
      }
    },
    [crowd],
  )
  useSound(ready)
  const onReady = useCallback(() => setReady(true), [])
  // What is looked at is in the middle of what the bar leaves, and the stick lies above it, however many rows it has.
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const height = element.querySelector<HTMLElement>('.replay-bar')?.offsetHeight ?? 0
      element.parentElement?.style.setProperty('--replay-bar', `${height}px`)
      setBottom(height)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <main className="replay replay--hall">
      <HallCanvas
        exhibition={exhibition}
        plan={plan}
        connection={connection}
        daylight="day"
        quality={quality}
        reducedMotion={lessMotion}
        arrive={false}
        booth={null}
        covered={covered}
        link={link}
        onTapBooth={nothing}
        onTapPerson={nothing}
        onNearBooth={nothing}
        onReady={onReady}
        onFailed={onFailed}
      />
      {!ready && (
        <p className="hall-3d__loading" role="status">
          <LaurelMark size={64} />
          {t.loading3d}
        </p>
      )}
      <ReplayHead title={title} other="2d" />
      <div className="replay__bottom" ref={bar}>
        <ReplayCaption />
        <ReplayBar>
          {world && <CameraChoice world={world} />}
          <OwnNameChoice />
        </ReplayBar>
      </div>
    </main>
  )
}
