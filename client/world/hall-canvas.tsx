import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import type { Daylight } from '../hall/light/daylight.ts'
import { type ChosenQuality, QUALITY } from '../hall/quality.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import type { HallConnection } from '../net/types.ts'
import { startBody } from '../walk/start-body.ts'
import { TouchStick } from '../walk/touch-stick.tsx'
import { CHOSEN_STEP, QUALITY_LADDER, type QualityGovernor, qualityGovernor } from './auto-quality.ts'
import { deviceHints, firstQuality } from './first-quality.ts'
import { framePace, stir } from './frame-pace.ts'
import { linkPoses } from './link-poses.ts'
import { type MountedHall, mountHall } from './mount-hall.tsx'
import { samePlan } from './same-plan.ts'
import { makeProbe } from './tell-probe.ts'
import { watchBattery } from './watch-battery.ts'
import { createWorld, type World } from './world.ts'
import './hall-canvas.css'

export interface HallCanvasProps {
  exhibition: Exhibition
  plan: FloorPlan
  connection: HallConnection | null
  daylight: Daylight
  /** 'auto' follows the device by itself. */
  quality: ChosenQuality | 'auto'
  reducedMotion: boolean
  /** Glide in through the door first. */
  arrive: boolean
  /** Booth whose panel is open: the camera comes close to it. */
  booth: string | null
  /** Pixels on the right and at the bottom that panels cover. */
  covered: { right: number; bottom: number }
  onNearBooth: (booth: string | null) => void
  onTapBooth: (booth: string) => void
  onTapPerson: (slot: number) => void
  /** The first picture is drawn. */
  onReady: () => void
  /** Another way than the connection's to people and seats, as of a recording; returns its undo. */
  link?: (world: World, connection: HallConnection) => () => void
  /** The hall cannot be drawn (no WebGL, its context was lost for good, a part could not be loaded). */
  onFailed: (reason: unknown) => void
}

/** Least milliseconds between two context losses for a hall that is mounted again; sooner, it is given up. */
const LOST_AGAIN_MS = 20_000

/**
 * The 3D hall: a canvas with a fiber root of its own, the world that lives in it, and the hands that move it. React state
 * here is only what changes seldom; the rest is in the world.
 */
export const HallCanvas = (props: HallCanvasProps) => {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [mounted, setMounted] = useState<MountedHall>()
  const [world, setWorld] = useState<World>()
  const [step, setStep] = useState(0)
  const [tries, setTries] = useState(0)
  const veil = useRef<HTMLDivElement>(null)
  const lostAt = useRef(Number.NEGATIVE_INFINITY)
  const pace = useMemo(framePace, [])
  const batteryLow = useRef(false)
  const governor = useRef<QualityGovernor>(undefined)
  const { connection, reducedMotion, quality, covered, booth } = props
  // Words of an exhibition change more often than its plan: the world lives as long as the plan is the same.
  const [plan, setPlan] = useState(props.plan)
  if (!samePlan(plan, props.plan)) setPlan(props.plan)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` mounts a fresh canvas after the old one lost its context
  useEffect(() => {
    const element = host.current
    if (!element) return
    let current = true
    let made: MountedHall | undefined
    const lost = () => {
      if (!current) return
      const before = lostAt.current
      lostAt.current = performance.now()
      if (lostAt.current - before > LOST_AGAIN_MS) setTries((n) => n + 1)
      else latest.current.onFailed(new Error('The graphics card took its context away twice in a row.'))
    }
    const smooth = latest.current.quality === 'auto' ? 'card' : true
    mountHall(element, { shadows: true, smooth, onLost: lost }).then(
      (hall) => {
        if (!current) return hall.unmount()
        made = hall
        governor.current = qualityGovernor(firstQuality(deviceHints(hall.renderer)))
        setStep(governor.current.step)
        setMounted(hall)
      },
      (reason: unknown) => {
        if (current) latest.current.onFailed(reason)
      },
    )
    return () => {
      current = false
      setMounted(undefined)
      made?.unmount()
    }
  }, [tries])

  useEffect(() => {
    const { clientWidth, clientHeight } = host.current ?? { clientWidth: 1, clientHeight: 0 }
    const known = ownPlace.epoch > 0
    const start = known ? { ...ownPlace } : (plan.spawns[0] ?? { x: 0, z: plan.plazaRadius + 5, heading: Math.PI })
    const made = createWorld(plan, {
      start,
      reducedMotion,
      arrive: latest.current.arrive && !known,
      portrait: clientHeight > clientWidth * 1.1,
    })
    made.onJump = () => {
      if (!reducedMotion) veil.current?.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 420, easing: 'ease-out' })
    }
    made.onNearBooth = (near) => latest.current.onNearBooth(near)
    setWorld(made)
    return () => setWorld(undefined)
  }, [plan, reducedMotion])

  const { link = linkPoses } = props
  useEffect(() => {
    if (world && connection) return link(world, connection)
  }, [world, connection, link])

  useEffect(() => {
    if (!world || !mounted) return
    return startBody(world, mounted.canvas, mounted.camera, {
      tapBooth: (id) => latest.current.onTapBooth(id),
      tapPerson: (slot) => latest.current.onTapPerson(slot),
    })
  }, [world, mounted])

  useEffect(() => {
    if (!world) return
    world.rig.close = (booth && plan.booths.find(({ id }) => id === booth)) || null
  }, [world, plan, booth])

  useEffect(() => {
    if (!world) return
    world.rig.coveredRight = covered.right
    world.rig.coveredBottom = covered.bottom
  }, [world, covered.right, covered.bottom])

  const chosen = quality === 'auto' ? step : CHOSEN_STEP[quality]
  const level = QUALITY_LADDER[chosen]

  useEffect(() => {
    const element = host.current
    if (!element || !mounted || !level) return
    const refit = () =>
      mounted.resize(element.clientWidth, element.clientHeight, Math.min(devicePixelRatio, level.pixelRatio))
    const observer = new ResizeObserver(refit)
    observer.observe(element)
    refit()
    return () => observer.disconnect()
  }, [mounted, level])

  useEffect(
    () =>
      watchBattery((low) => {
        batteryLow.current = low
      }),
    [],
  )

  const { plain = false, spare = false } = level ? QUALITY[level.place] : {}
  useEffect(() => {
    if (!mounted || !world) return
    const thrift = () => (plain ? 'always' : spare || batteryLow.current ? 'still' : 'never')
    mounted.pace((ms) => pace.due(world, thrift(), ms))
  }, [mounted, world, pace, plain, spare])

  const probe = useMemo(() => mounted && world && makeProbe(mounted, world), [mounted, world])
  const onFrame = useCallback(
    (seconds: number) => {
      probe?.(seconds)
      if (pace.rested) return // a single frame after a rest says little of the device
      if (latest.current.quality === 'auto' && governor.current?.feed(pace.took)) setStep(governor.current.step)
    },
    [probe, pace],
  )
  const onReady = useCallback(() => latest.current.onReady(), [])
  const onFailed = useCallback((reason: unknown) => latest.current.onFailed(reason), [])

  const { exhibition, daylight } = props
  useEffect(() => {
    if (!mounted || !world || !level) return
    const { place, crowd } = level
    stir(world) // words, light or quality are new; signs and light that take longer say so themselves
    mounted.show({ world, exhibition, connection, daylight, place, crowd, onFrame, onReady, onFailed })
  }, [mounted, world, level, exhibition, connection, daylight, onFrame, onReady, onFailed])

  return (
    <div ref={host} className="hall" data-quality={chosen}>
      <div ref={veil} className="hall__veil" />
      {world && <TouchStick wish={world.wish} />}
    </div>
  )
}
