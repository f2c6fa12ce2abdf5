import { wrapAngle } from '../../../../shared/plan/compass.ts'
import { newView, type View } from '../../../world/systems/look-closely.ts'
import type { World } from '../../../world/world.ts'
import type { StageView } from '../stage-view.ts'
import { approach, mix, smooth } from '../timing/ease.ts'
import type { StageNow } from '../timing/stage-at.ts'
import { directorView, seatView } from './shots.ts'

/** Seconds from one view into another, and how far a seated head turns, radians. */
const TURN_SECONDS = 0.9
const LOOK_ROUND = 1.1
/** The push of the camera, shares a second: the guide's 2 m in 4 s, also where a cue is jumped into. */
const PUSH_RATE = 0.4

/** Names over the heads of the audience would hide the stage: those on it are read from near. */
const NAMES = [12, 16] as const
const FEW_NAMES = [4.4, 5.2] as const

const FIELDS = ['x', 'y', 'z', 'lookX', 'lookY', 'lookZ', 'fov'] as const

/** The ceremony's camera over the one behind the avatar: for `world.rig.stage`. Nothing is allocated per frame. */
export function stageCamera(world: World, stage: StageNow, chosen: () => StageView): (view: View, dt: number) => void {
  const wanted = newView()
  const last = newView()
  const from = newView()
  let mode: StageView = 'walk'
  let since = TURN_SECONDS
  let push = 0
  let began = false
  const head = { yaw: 0, pitch: 0 }
  return (view, dt) => {
    const { rig, me, reducedMotion } = world
    const kind = stage.kind
    if (!kind && !began) return
    const choice = chosen()
    const next: StageView =
      !kind || rig.close || choice === 'walk' || (choice === 'seat' && me.seat < 0) ? 'walk' : choice
    const aspect = rig.size.width / Math.max(1, rig.size.height)
    if (next !== mode) {
      for (const field of FIELDS) from[field] = began ? last[field] : view[field]
      // who comes in is there at once
      since = reducedMotion || !began ? TURN_SECONDS : 0
      mode = next
      head.yaw = rig.yaw
      head.pitch = rig.pitch
    }
    rig.lent = mode !== 'walk'
    since += dt
    push = reducedMotion ? stage.push : approach(push, stage.push, began ? dt * PUSH_RATE : 1)
    began = true
    if (mode === 'walk' || !kind) copy(view, wanted)
    else if (mode === 'director') directorView(kind, stage.elapsed, push, aspect, reducedMotion, wanted)
    else {
      seatView(me.x, me.z, push, aspect, wanted)
      lookRound(wanted, wrapAngle(rig.yaw - head.yaw), rig.pitch - head.pitch)
    }
    if (rig.lent) rig.opacity = 1
    rig.names = rig.lent ? FEW_NAMES : NAMES
    const t = smooth(0, TURN_SECONDS, since)
    for (const field of FIELDS) {
      view[field] = t < 1 ? mix(from[field], wanted[field], t) : wanted[field]
      last[field] = view[field]
    }
  }
}

function copy(from: View, to: View): void {
  for (const field of FIELDS) to[field] = from[field]
}

/** Turns the eye about its place, as far as a head on a seat turns. */
function lookRound(view: View, yaw: number, pitch: number): void {
  const turn = Math.max(-LOOK_ROUND, Math.min(LOOK_ROUND, yaw))
  const down = Math.max(-0.4, Math.min(0.4, pitch))
  const dx = view.lookX - view.x
  const dz = view.lookZ - view.z
  const [s, c] = [Math.sin(turn), Math.cos(turn)]
  view.lookX = view.x + dx * c + dz * s
  view.lookZ = view.z - dx * s + dz * c
  view.lookY -= Math.tan(down) * Math.hypot(dx, dz)
}
