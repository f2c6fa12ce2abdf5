import { useFrame, useThree } from '@react-three/fiber'
import { lazy, type RefObject, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PerspectiveCamera } from 'three'
import { suggestLook } from '../../shared/avatars/look.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { CrowdQuality } from '../avatars/crowd-pick.ts'
import { loadPeople, type People } from '../avatars/index.ts'
import type { Place } from '../hall/create-place.ts'
import { HallPlace } from '../hall/hall-place.tsx'
import { type Daylight, type HallUniforms, hallUniforms } from '../hall/light/daylight.ts'
import { QUALITY, type Quality } from '../hall/quality.ts'
import { useHall } from '../hall-session/session.ts'
import type { HallConnection } from '../net/types.ts'
import { wayOnFloor } from '../walk/way-on-floor.ts'
import { stir } from './frame-pace.ts'
import { runFrame } from './frameloop.ts'
import { LONE_SLOT, peopleLayer } from './people-layer.ts'
import type { World } from './world.ts'

export interface HallSceneProps {
  world: World
  exhibition: Exhibition
  connection: HallConnection | null
  daylight: Daylight
  place: Quality
  crowd: CrowdQuality
  /** Called with every frame's seconds. */
  onFrame: (seconds: number) => void
  onReady: () => void
  /** Something that the hall cannot do without could not be loaded. */
  onFailed: (reason: unknown) => void
}

/** Without it the hall is as it was, so a failure to fetch it is no failure of the hall. */
const LiveLayer = lazy(() => import('../demos/glances/live-layer.tsx').catch(() => ({ default: () => null })))

const StageLayer = lazy(() => import('../ceremony/stage/stage-layer.tsx').catch(() => ({ default: () => null })))

const WallLayer = lazy(() => import('../press/wall/wall-layer.tsx').catch(() => ({ default: () => null })))

/** What is drawn: the place, the people, the way on the floor. Moved by one frame loop. */
export const HallScene = (props: HallSceneProps) => {
  const { world } = props
  const light = useMemo(hallUniforms, [])
  const standing = useRef<Place>(undefined)
  const { onReady, connection } = props
  const live = useHall((hall) => hall.live.size > 0)
  const ceremony = useHall((hall) => hall.ceremony !== '')
  const onStanding = useCallback(
    (place: Place) => {
      standing.current = place
      onReady()
    },
    [onReady],
  )
  return (
    <>
      <FrameDriver world={world} standing={standing} onFrame={props.onFrame} />
      <HallPlace
        exhibition={props.exhibition}
        plan={world.plan}
        daylight={props.daylight}
        quality={props.place}
        uniforms={light}
        focus={world.focus}
        onReady={onStanding}
        reducedMotion={world.reducedMotion}
      />
      <PeopleOnFloor {...props} light={light} />
      <WayOnFloor world={world} />
      <Suspense fallback={null}>
        <WallLayer
          world={world}
          exhibition={props.exhibition}
          light={light}
          standing={standing}
          small={QUALITY[props.place].spare}
        />
      </Suspense>
      {live && connection && (
        <Suspense fallback={null}>
          <LiveLayer world={world} connection={connection} light={light} small={QUALITY[props.place].spare} />
        </Suspense>
      )}
      {ceremony && connection && (
        <Suspense fallback={null}>
          <StageLayer
            world={world}
            connection={connection}
            exhibition={props.exhibition}
            light={light}
            standing={standing}
            small={QUALITY[props.place].spare}
          />
        </Suspense>
      )}
    </>
  )
}

/** Before everything else of a frame: the world moves on and the camera with it. */
interface DriverProps extends Pick<HallSceneProps, 'world' | 'onFrame'> {
  standing: RefObject<Place | undefined>
}

const FrameDriver = ({ world, standing, onFrame }: DriverProps) => {
  useFrame(({ camera, size }, seconds) => {
    world.rig.size.width = size.width
    world.rig.size.height = size.height
    world.rig.portrait = size.height > size.width * 1.1
    runFrame(world, camera as PerspectiveCamera, seconds)
    // signs are drawn a little each frame, and light that turns turns with them
    if (standing.current?.settled() === false) stir(world)
    onFrame(seconds)
  }, -2)
  return null
}

const PeopleOnFloor = ({ world, connection, crowd, onFailed, light }: HallSceneProps & { light: HallUniforms }) => {
  const [drawn, setDrawn] = useState<People>()
  useEffect(() => {
    const stop = new AbortController()
    let made: People | undefined
    loadPeople(light, { reducedMotion: world.reducedMotion }, stop.signal).then(
      (people) => {
        if (stop.signal.aborted) return people.dispose()
        made = people
        setDrawn(people)
      },
      (reason: unknown) => {
        if (!stop.signal.aborted) onFailed(reason)
      },
    )
    return () => {
      stop.abort()
      made?.dispose()
      setDrawn(undefined)
    }
  }, [light, world, onFailed])
  useEffect(() => {
    if (drawn) drawn.crowd.quality = crowd
  }, [drawn, crowd])
  const layer = useMemo(() => (drawn ? peopleLayer(world, drawn) : undefined), [world, drawn])
  useEffect(() => {
    if (!layer || !drawn) return
    if (!connection) {
      drawn.crowd.dress(LONE_SLOT, suggestLook(3), 'visitor', 255)
      return
    }
    layer.read(connection.store.getState(), undefined)
    return connection.store.subscribe(layer.read)
  }, [layer, drawn, connection])
  const gl = useThree((state) => state.gl)
  useFrame(({ camera, size }, seconds) => {
    layer?.update(gl, camera as PerspectiveCamera, size.width, size.height, Math.min(seconds, 0.1))
  })
  return drawn ? <primitive object={drawn.object} dispose={null} /> : null
}

const WayOnFloor = ({ world }: Pick<HallSceneProps, 'world'>) => {
  const way = useMemo(() => wayOnFloor(world), [world])
  useEffect(() => way.dispose, [way])
  useFrame(() => way.update())
  return <primitive object={way.mesh} dispose={null} />
}
