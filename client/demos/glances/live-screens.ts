import { BufferGeometry, Mesh, MeshBasicMaterial } from 'three'
import type { FloorPlan } from '../../../shared/plan/types.ts'
import { whenFonts } from '../../fonts/canvas-faces.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import { addFog } from '../../hall/light/fog.ts'
import type { PlaceFocus } from '../../hall/place-focus.ts'
import { Cards } from '../../hall/signs/cards.ts'
import { screenFrame } from '../../hall/signs/hang-signs.ts'
import { SCREEN } from '../../hall/signs/sign-plan.ts'
import { session } from '../../hall-session/session.ts'
import type { HallConnection } from '../../net/types.ts'
import { type BoothGlance, boothGlance } from './booth-glance.ts'
import { SIGN_LETTERS } from './draw-live-sign.ts'
import { type LiveNear, liveNear } from './live-near.ts'
import { liveSheet } from './live-sheet.ts'

/** The plate stands on the screen's frame. */
const SIGN = { width: 0.7, height: 0.2, centre: SCREEN.centre + SCREEN.height / 2 + 0.16 }
/** Metres that what is live floats before what it covers, and how strongly it shines by day and more in the evening. */
const BEFORE = 0.006
const SHINE = { day: 1.08, evening: 0.62 }
/** Metres walked after which it is looked anew who is near. */
const STEP = 0.5
/** Metres behind the visitor at which a booth is out of their sight for sure. */
const BEHIND = 2

export interface LiveScreens {
  mesh: Mesh
  /** Once a frame of so many seconds. */
  update(seconds: number, focus: PlaceFocus): void
  dispose(): void
}

/**
 * What shows passers-by that a demo runs: a LIVE sign at every booth near, and on the nearest one's screen the demo itself.
 * One draw call over one texture, which is only sent again when something on it has changed.
 */
export function liveScreens(
  { store, clock }: HallConnection,
  plan: FloorPlan,
  uniforms: HallUniforms,
  scale: number,
  /** Hears what is shown, in words: booths with a sign and their number, and what the screen shows. */
  tell: (signs: string, screen: string) => void,
): LiveScreens {
  const sheet = liveSheet(scale)
  const material = liveMaterial(sheet.texture, uniforms)
  const mesh = new Mesh(new BufferGeometry(), material)
  mesh.name = 'live-screens'
  mesh.renderOrder = 5
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.visible = false
  const ranked = { x: Number.POSITIVE_INFINITY, z: 0 }
  let near: LiveNear = { screen: null, signs: [] }
  let glance: BoothGlance | undefined
  /** Who is near may have changed; the picture has. */
  let stale = true
  let fresh = false
  /** What the geometry and the signs were made of. */
  let hung = ''
  let told = ''
  let looked = true
  let since = 0
  let drawn = 0

  const slotOf = (booth: string | null) => plan.booths.find(({ id }) => id === booth)
  const hang = () => {
    const cards = new Cards(sheet.size)
    near.signs.forEach((index, place) => {
      const slot = plan.booths[index]
      if (!slot) return
      const frame = { ...screenFrame(slot, BEFORE), y: SIGN.centre }
      cards.flat(frame, SIGN.width, SIGN.height, sheet.sign(place), 'screen', index)
    })
    const slot = glance?.demo ? slotOf(near.screen) : undefined
    if (slot) cards.flat(screenFrame(slot, BEFORE), SCREEN.width, SCREEN.height, sheet.screen, 'screen', 0)
    mesh.geometry.dispose()
    mesh.geometry = cards.geometry()
    mesh.visible = cards.index.length > 0
  }
  const watching = () =>
    near.signs.map((index) => store.getState().live.get(plan.booths[index]?.id ?? '')?.watching ?? 0)
  const say = () => tell(told, glance?.demo ? `${near.screen}:${glance.demo}:${drawn}` : '')
  const show = () => {
    const counts = watching()
    const signs = near.signs.map((index, place) => `${plan.booths[index]?.id}:${counts[place]}`).join(' ')
    const now = `${signs} ${near.screen} ${glance?.demo}`
    if (now === hung) return
    hung = now
    sheet.drawSigns(counts)
    hang()
    told = signs
    say()
  }
  const look = (focus: PlaceFocus) => {
    stale = false
    ranked.x = focus.x
    ranked.z = focus.z
    const before = near.screen
    near = liveNear(plan.booths, store.getState().live, focus, before)
    if (near.screen !== before) {
      glance?.dispose()
      glance = near.screen
        ? boothGlance(store, near.screen, () => {
            fresh = true
          })
        : undefined
      fresh = true
      looked = true
      session.setState({ liveBooth: near.screen })
    }
    show()
  }
  const inSight = ({ x, z, ahead }: PlaceFocus): boolean => {
    const slot = slotOf(near.screen)
    return slot !== undefined && (slot.x - x) * ahead.x + (slot.z - z) * ahead.z > -BEHIND
  }
  const stops = [
    store.subscribe(({ live }, before) => {
      if (live !== before.live) stale = true
    }),
    whenFonts([SIGN_LETTERS], () => {
      hung = ''
      stale = true
    }),
  ]
  return {
    mesh,
    update(seconds, focus) {
      material.color.setScalar(SHINE.day + SHINE.evening * uniforms.evening.value)
      if (stale || Math.hypot(focus.x - ranked.x, focus.z - ranked.z) > STEP) look(focus)
      if (!glance) return
      const seen = inSight(focus)
      if (seen !== looked) glance.look(seen)
      looked = seen
      since += seconds
      const pace = glance.pace()
      if (!seen || !(fresh || (pace > 0 && since >= 1 / pace))) return
      fresh = false
      since = 0
      drawn += 1
      const shown = glance
      sheet.drawScreen((context, width, height) => shown.draw(context, width, height, clock.now()))
      show()
      say()
    },
    dispose() {
      for (const stop of stops) stop()
      glance?.dispose()
      session.setState({ liveBooth: null })
      tell('', '')
      mesh.geometry.dispose()
      material.dispose()
      sheet.dispose()
    },
  }
}

function liveMaterial(map: MeshBasicMaterial['map'], uniforms: HallUniforms): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ map, transparent: true, depthWrite: false })
  material.name = 'live-screens'
  material.onBeforeCompile = (shader) => {
    addFog(shader, uniforms)
    shader.vertexShader = shader.vertexShader.replace(
      '#include <project_vertex>',
      // by the same hair as the cards that it covers
      '#include <project_vertex>\ngl_Position.z -= 0.0006 * gl_Position.w / max(-mvPosition.z, 1.0);',
    )
  }
  return material
}
