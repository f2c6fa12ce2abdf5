import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { createPlace, type Place } from './create-place.ts'
import { type HallKit, loadKit } from './kit/hall-kit.ts'
import type { Daylight, HallUniforms } from './light/daylight.ts'
import { type PlaceFocus, placeFocus } from './place-focus.ts'
import { QUALITY, type Quality } from './quality.ts'
import { hallSurface } from './surface/hall-material.ts'

export interface HallPlaceProps {
  exhibition: Exhibition
  plan: FloorPlan
  daylight: Daylight
  quality: Quality
  /** Light that the people share. */
  uniforms?: HallUniforms
  reducedMotion?: boolean
  /** Written by the frame loop; without one the place is seen from the door. */
  focus?: PlaceFocus
  /** Called once when the place stands, with the place itself. */
  onReady?: (place: Place) => void
}

const useKit = (): HallKit | undefined => {
  const [kit, setKit] = useState<HallKit>()
  useEffect(() => {
    const stop = new AbortController()
    loadKit(stop.signal).then(setKit, (reason: unknown) => {
      if (!stop.signal.aborted) throw reason
    })
    return () => stop.abort()
  }, [])
  return kit
}

/** Undefined while it is on its way. What cannot be loaded is done without: the hall is slower then, not gone. */
const useSurface = (plain: boolean): typeof hallSurface | undefined => {
  const [loaded, setLoaded] = useState<typeof hallSurface>()
  useEffect(() => {
    if (!plain) return
    import('./surface/plain-material.ts').then(
      ({ plainSurface }) => setLoaded(() => plainSurface),
      () => setLoaded(() => hallSurface),
    )
  }, [plain])
  return plain ? loaded : hallSurface
}

/** The hall as a place: everything but the people. Mount it inside a fiber root; it sets sky, light and environment. */
export const HallPlace = (props: HallPlaceProps) => {
  const { exhibition, plan, daylight, quality, uniforms, reducedMotion = false, focus, onReady } = props
  const renderer = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const kit = useKit()
  const surface = useSurface(QUALITY[quality].plain)
  const seen = useMemo(() => focus ?? placeFocus(), [focus])
  const [place, setPlace] = useState<Place>()

  const words = useRef(exhibition)
  words.current = exhibition
  useEffect(() => {
    if (!kit || !surface) return
    const made = createPlace({
      kit,
      exhibition: words.current,
      plan,
      quality,
      renderer,
      scene,
      surface,
      reducedMotion,
      ...(uniforms ? { uniforms } : {}),
    })
    setPlace(made)
    return () => {
      setPlace(undefined)
      made.dispose()
    }
  }, [kit, surface, plan, quality, renderer, scene, uniforms, reducedMotion])

  useEffect(() => place?.show(exhibition), [place, exhibition])

  const lit = useRef<Place>(undefined)
  useEffect(() => {
    if (!place) return
    if (lit.current === place) place.turnTo(daylight)
    else place.setDaylight(daylight)
    lit.current = place
  }, [place, daylight])

  useEffect(() => {
    if (place) onReady?.(place)
  }, [place, onReady])

  useFrame((_, dt) => {
    place?.update(Math.min(dt, 0.1), seen)
  }, -1)

  return place ? <primitive object={place.group} dispose={null} /> : null
}
