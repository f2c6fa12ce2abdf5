import { type RefObject, useEffect } from 'react'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { Place } from '../../hall/create-place.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import type { HallConnection } from '../../net/types.ts'
import type { World } from '../../world/world.ts'
import { followCeremony } from '../ceremony-store.ts'

export interface StageProps {
  world: World
  connection: HallConnection
  exhibition: Exhibition
  light: HallUniforms
  /** The hall round the stage, once it stands: its light and its main screen are the ceremony's. */
  standing: RefObject<Place | undefined>
  /** Few pixels and little memory. */
  small: boolean
}

/** The ceremony on the stage of the 3D hall. */
export default function StageLayer({ connection }: StageProps) {
  useEffect(() => followCeremony(connection), [connection])
  return null
}
