import { useEffect, useRef, useState } from 'react'
import { stageView } from '../ceremony/stage/stage-view.ts'
import { replayWords } from '../i18n/replay.ts'
import { useWords } from '../i18n/words.ts'
import { setSound, useSoundOn } from '../sound/sound-store.ts'
import { Button } from '../ui/button.tsx'
import type { World } from '../world/world.ts'
import { type Flight, startFlight } from './fly.ts'
import { Choice } from './replay-bar.tsx'

const CAMERAS = ['walk', 'free', 'director'] as const
type Camera = (typeof CAMERAS)[number]

/** From where the night is watched: on foot, or flying. */
export function CameraChoice({ world }: { world: World }) {
  const t = useWords(replayWords)
  const [camera, setCamera] = useState<Camera>('walk')
  const sound = useSoundOn()
  const flight = useRef<Flight>(undefined)
  useEffect(() => {
    // On a seat one looks as from a seat.
    stageView.setState({ view: camera === 'walk' ? 'seat' : camera === 'free' ? 'walk' : 'director' })
    if (camera !== 'free') return
    const flying = startFlight(world)
    flight.current = flying
    return () => flying.stop()
  }, [world, camera])
  const lift = (way: number) => ({
    onPointerDown: () => {
      if (flight.current) flight.current.lift = way
    },
    onPointerUp: () => {
      if (flight.current) flight.current.lift = 0
    },
    onPointerLeave: () => {
      if (flight.current) flight.current.lift = 0
    },
  })
  return (
    <>
      <Choice label={t.camera} value={camera} onPick={(value) => setCamera(value as Camera)}>
        {CAMERAS.map((one) => (
          <option key={one} value={one}>
            {t.cameras[one]}
          </option>
        ))}
      </Choice>
      {camera === 'free' && (
        <>
          <Button kinds={['icon']} aria-label={t.higher} {...lift(1)}>
            <Arrow />
          </Button>
          <Button kinds={['icon']} aria-label={t.lower} {...lift(-1)}>
            <Arrow down />
          </Button>
        </>
      )}
      <Button aria-pressed={sound} onClick={() => setSound(!sound)}>
        {t.sound}
      </Button>
      <p className="hidden-visually">{camera === 'free' ? t.flyHint : t.walkHint}</p>
    </>
  )
}

function Arrow({ down = false }: { down?: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" style={down ? { rotate: '180deg' } : undefined}>
      <path d="M10 3.5 16 10h-4v6.5H8V10H4z" fill="currentColor" />
    </svg>
  )
}
