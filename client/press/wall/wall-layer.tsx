import { useFrame, useThree } from '@react-three/fiber'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { Place } from '../../hall/create-place.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import { openBooth } from '../../hall-session/open-booth.ts'
import { openSheet, session } from '../../hall-session/session.ts'
import { useLanguage } from '../../i18n/language.ts'
import { stir } from '../../world/frame-pace.ts'
import type { World } from '../../world/world.ts'
import { useNight } from '../use-night.ts'
import { useWall } from '../use-wall.ts'
import { createWall, type Wall3d } from './create-wall.ts'
import { layStones, textsOf, type WallText } from './lay-stones.ts'
import { boothAt, faceAt, standsBefore, stoneToRead } from './read-wall.ts'

export interface WallLayerProps {
  world: World
  exhibition: Exhibition
  light: HallUniforms
  standing: RefObject<Place | undefined>
  /** Few pixels and little memory. */
  small: boolean
}

/** The wall of winners on the plaza: its stones stand always, names only once they may be known. */
export default function WallLayer({ world, exhibition, light, standing, small }: WallLayerProps) {
  const renderer = useThree((state) => state.gl)
  const { dataset } = renderer.domElement
  const { plan } = world
  const language = useLanguage()
  const wall = useWall(exhibition)
  const on = useNight()
  const { title } = exhibition
  const text = useMemo(
    () => layStones(wall, { title, on }, plan.wall.length, language),
    [wall, title, on, plan, language],
  )
  const words = useRef<WallText>(text)
  words.current = text
  const [place, setPlace] = useState<Place>()
  const [made, setMade] = useState<Wall3d>()
  useEffect(() => {
    if (!place) return
    const created = createWall(renderer, plan, place.stage, light, small)
    setMade(created)
    return () => {
      setMade(undefined)
      created.dispose()
    }
  }, [place, plan, renderer, light, small])
  useEffect(() => {
    made?.show(text)
    dataset.wall = textsOf(text).join(' | ') // for who reads text and not pixels: see tell-probe.ts
  }, [made, text, dataset])
  useEffect(() => {
    world.tapFirst = (ray) => {
      const face = session.getState().nearWall ? faceAt(plan.wall, ray) : null
      if (!face) return false
      const booth = boothAt(words.current, face.stone, face.down)
      if (booth) openBooth(booth)
      else openSheet('winners')
      return true
    }
    return () => {
      world.tapFirst = null
      world.rig.reads = null
      session.setState({ nearWall: false })
    }
  }, [world, plan])
  useFrame((_, seconds) => {
    if (standing.current !== place) setPlace(standing.current)
    const { me, rig } = world
    const { nearWall } = session.getState()
    const near = !rig.lent && standsBefore(plan.wall, me, nearWall)
    if (near !== nearWall) session.setState({ nearWall: near })
    rig.reads = near ? stoneToRead(plan.wall, me, rig) : null
    if (!made || made.settled()) return
    stir(world)
    made.update(seconds)
  })
  return made ? <primitive object={made.group} dispose={null} /> : null
}
