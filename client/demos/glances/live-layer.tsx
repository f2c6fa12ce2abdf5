import { useFrame, useThree } from '@react-three/fiber'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import type { HallConnection } from '../../net/types.ts'
import type { World } from '../../world/world.ts'
import { liveScreens } from './live-screens.ts'

interface Props {
  world: World
  connection: HallConnection
  light: HallUniforms
  /** Few pixels and little memory. */
  small: boolean
}

/** Mounts the live screens in the 3D hall; what they show is told on the canvas element, as tell-probe.ts does. */
export default function LiveLayer({ world, connection, light, small }: Props): ReactNode {
  const { dataset } = useThree((state) => state.gl.domElement)
  const screens = useMemo(
    () =>
      liveScreens(connection, world.plan, light, small ? 0.5 : 1, (signs, screen) => {
        dataset.live = signs
        dataset.glance = screen
      }),
    [connection, world, light, small, dataset],
  )
  useEffect(() => screens.dispose, [screens])
  useFrame((_, seconds) => screens.update(seconds, world.focus))
  return <primitive object={screens.mesh} dispose={null} />
}
