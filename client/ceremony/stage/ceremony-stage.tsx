import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef, useState } from 'react'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import type { Place } from '../../hall/create-place.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import type { World } from '../../world/world.ts'
import { stageFilmHeard } from '../cue-film.ts'
import { createStage, type Stage } from './create-stage.ts'
import type { StageSource } from './stage-source.ts'
import { stageView } from './stage-view.ts'

export interface CeremonyStageProps {
  world: World
  exhibition: Exhibition
  light: HallUniforms
  /** The hall round the stage, once it stands; another quality of the hall is another place. */
  standing: { readonly current: Place | undefined }
  small: boolean
  source: StageSource
}

/** A ceremony on the stage of a 3D hall: the hall's own, or a recorded one. Told on the canvas element, as tell-probe.ts does. */
export function CeremonyStage({ world, exhibition, light, standing, small, source }: CeremonyStageProps) {
  const { dataset } = useThree((state) => state.gl.domElement)
  const words = useRef(exhibition)
  words.current = exhibition
  const [place, setPlace] = useState<Place>()
  const [stage, setStage] = useState<Stage>()
  useEffect(() => {
    if (!place) return
    const made = createStage({
      world,
      place: place.stage,
      light,
      source,
      exhibition: () => words.current,
      small,
      view: () => stageView.getState().view,
      sound: stageFilmHeard,
    })
    setStage(made)
    return () => {
      setStage(undefined)
      made.dispose()
    }
  }, [world, place, light, source, small])
  const told = useRef('')
  const dusk = useRef(-1)
  const golden = useRef<readonly Bilingual[]>(undefined)
  useFrame((_, seconds) => {
    if (standing.current !== place) setPlace(standing.current)
    if (!stage) return
    stage.update(seconds)
    const night = Math.round(stage.dusk)
    if (night !== dusk.current) dataset.dusk = String(night)
    dusk.current = night
    const demo = source.demo?.running ?? ''
    if (dataset.demo !== demo) dataset.demo = demo
    if (golden.current !== stage.golden) dataset.golden = stage.golden.map(({ en, zh }) => en || zh).join(' · ')
    golden.current = stage.golden
    if (told.current === (stage.now.kind ?? '')) return
    told.current = stage.now.kind ?? ''
    dataset.cue = told.current
  }, -1.5)
  return stage ? <primitive object={stage.group} dispose={null} /> : null
}
