import { animAt, animIndex } from '../../shared/avatars/gestures.ts'
import { RUN_SPEED, WALK_SPEED } from '../../shared/plan/speeds.ts'
import { newShownPose, RENDER_DELAY_MS } from '../../shared/poses/pose-buffer.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import type { HallConnection } from '../net/types.ts'
import { tellMapPeople } from '../plan/map-people.ts'
import { PoseSender } from '../poses/pose-sender.ts'
import { receivePoses } from '../poses/receive-poses.ts'
import { placeMe } from '../walk/place-me.ts'
import { stir } from './frame-pace.ts'
import type { Place, World } from './world.ts'

const IDLE = animIndex('idle')
const WALK = animIndex('walk')
const RUN = animIndex('run')

/** Ties the world to a hall: the own pose goes up, the others' come down, the server's moves are obeyed. Returns its undo. */
export const linkPoses = (world: World, connection: HallConnection): (() => void) => {
  const { me } = world
  let sender: PoseSender | undefined
  const receiver = receivePoses(connection)
  const mine = { x: 0, z: 0, heading: 0, anim: IDLE }
  const readMe = () => {
    mine.x = me.x
    mine.z = me.z
    mine.heading = me.heading
    mine.anim = animIndex(me.anim)
    return mine
  }
  const shown = newShownPose()
  const self = () => connection.store.getState().me

  function* others(): Iterable<number> {
    const own = self()
    for (const slot of receiver.inSight) if (slot !== own) yield slot
  }
  world.people = {
    slots: others,
    locate: (slot, out) => {
      if (!receiver.sample(slot, connection.clock.now() - RENDER_DELAY_MS, shown)) return false
      out.x = shown.x
      out.z = shown.z
      out.heading = shown.heading
      const walks = shown.anim === WALK || shown.anim === RUN
      out.anim = walks && !shown.moving ? 'idle' : animAt(shown.anim)
      out.speed = shown.moving ? (shown.anim === RUN ? RUN_SPEED : WALK_SPEED) : 0
      return true
    },
  }
  const seen: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }
  const forgetMap = tellMapPeople({
    slots: others,
    locate: (slot, out) => {
      if (!world.people.locate(slot, seen)) return false
      out.x = seen.x
      out.z = seen.z
      return true
    },
  })
  const ask = world.ask
  const sit = async (seat: number) => {
    const reply = await connection.request('avatar.sit', { seat })
    if (!reply.ok) return
    me.seat = reply.seat
    placeMe(world, reply)
  }
  let standing = false
  world.ask = {
    sit: (seat) => void sit(seat),
    stand: () => {
      if (standing) return
      standing = true
      void sit(-1).finally(() => {
        standing = false
      })
    },
    pose: () => sender?.update(readMe()),
  }
  const stops = [
    // no frame comes without news: who begins to walk is seen at once, however seldom a hall at rest is drawn
    connection.onPoseFrame(() => stir(world)),
    connection.onMoved((move) => {
      // A world that is made anew hears the last move again: the visitor has walked on since.
      if (move.epoch !== ownPlace.epoch) placeMe(world, move, move.reason === 'correction')
      ownPlace.epoch = move.epoch
      if (move.reason === 'stand' || move.reason === 'teleport') me.seat = -1
      sender ??= new PoseSender(
        {
          now: () => connection.clock.now(),
          send: (bytes) => connection.sendPose(bytes),
          tick: () => receiver.tick,
          carried: () => receiver.carried(),
        },
        move.epoch,
      )
      sender.moved(move.epoch, readMe())
    }),
    connection.store.subscribe((hall) => {
      const own = hall.people.get(hall.me)
      if (own) {
        me.seat = own.seat
        me.handRaised = own.handRaised
      }
    }),
  ]
  connection.rememberPlace(() => ({ x: me.x, z: me.z, heading: me.heading }))
  return () => {
    forgetMap()
    for (const stop of stops) stop()
    world.ask = ask
  }
}
