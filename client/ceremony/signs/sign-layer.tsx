import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { categoryColours, HALL_COLOURS } from '../../../shared/exhibition/palette.ts'
import { shownNow } from '../../exhibition/exhibition-store.ts'
import { whenFonts } from '../../fonts/canvas-faces.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import { hallNow } from '../../hall-session/session.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { HallConnection } from '../../net/types.ts'
import { stir } from '../../world/frame-pace.ts'
import type { Place, World } from '../../world/world.ts'
import { drawSign } from './draw-sign.ts'
import { type HeldSign, useHeldSigns } from './held-signs.ts'
import { SIGNS_MOST, signMesh } from './sign-mesh.ts'
import { signName } from './sign-name.ts'

/** Metres over the floor at which the stick is held, standing and seated, and to the right of the body's middle. */
const HELD = { standing: 1.52, seated: 1.2, aside: 0.3 } as const

const place: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

const accentOf = (booth: string | undefined): string => {
  const shown = shownNow()
  const category = booth ? shown?.booths.get(booth)?.category : undefined
  const colour = category === undefined ? undefined : shown?.categories.get(category)?.colour
  return colour === undefined ? HALL_COLOURS.brass : categoryColours(colour).colour
}

/** The signs over the heads of who holds them up, for everybody in the hall. */
export function SignLayer({
  world,
  light,
  clock,
}: {
  world: World
  light: HallUniforms
  clock: HallConnection['clock']
}) {
  const language = useLanguage()
  const signs = useHeldSigns((held) => held.signs)
  const mesh = useMemo(() => signMesh(light, world.reducedMotion), [light, world])
  useEffect(() => mesh.dispose, [mesh])
  /** The latest of them, each with its picture. */
  const shown = useMemo(() => {
    const held = [...signs.values()].slice(-SIGNS_MOST)
    return held.map((sign) => ({ sign, name: signName(sign, language), cell: -1 })).filter(({ name }) => name !== '')
  }, [signs, language])
  useEffect(() => {
    const draw = (complete: boolean) => {
      for (const one of shown) {
        const { sign, booth } = one.sign
        const look = { sign, name: one.name, accent: accentOf(booth), complete }
        one.cell = mesh.cell(JSON.stringify(look), (context, width, height) => drawSign(context, width, height, look))
      }
    }
    return whenFonts(
      shown.map(({ name }) => name),
      draw,
    )
  }, [mesh, shown])
  useFrame(() => {
    mesh.begin()
    if (shown.length > 0) {
      stir(world)
      const now = clock.now()
      const { people, me } = hallNow()
      for (const { sign, cell } of shown) if (cell >= 0 && locate(world, sign, me)) put(sign, cell, now, people)
    }
    mesh.end()
  })
  const put = (sign: HeldSign, cell: number, now: number, people: ReturnType<typeof hallNow>['people']) => {
    const seated = (people.get(sign.slot)?.seat ?? -1) >= 0
    const y = seated ? HELD.seated : HELD.standing + world.walkable.floorAt(place.x, place.z)
    const x = place.x - Math.cos(place.heading) * HELD.aside
    const z = place.z + Math.sin(place.heading) * HELD.aside
    mesh.put(cell, x, y, z, (now - sign.from) / 1000, (sign.until - now) / 1000)
  }
  return <primitive object={mesh.mesh} dispose={null} />
}

/** Writes into `place` where the holder of a sign is; false when they are not in sight. */
function locate({ me, people }: World, { slot }: HeldSign, own: number): boolean {
  if (slot !== own) return people.locate(slot, place)
  place.x = me.x
  place.z = me.z
  place.heading = me.heading
  return true
}
