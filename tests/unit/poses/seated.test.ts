import { expect, it } from 'vitest'
import { PoseSender } from '../../../client/poses/pose-sender.ts'
import { animIndex } from '../../../shared/avatars/gestures.ts'

it('who sits sends no pose in an hour; a gesture is told when it begins and when it ends', () => {
  let now = 1_000_000
  const sent: number[] = []
  const sender = new PoseSender({ now: () => now, send: () => sent.push(now), tick: () => 1, carried: () => {} }, 7)
  const seat = { x: 3.217, z: 11.883, heading: 2.7, anim: animIndex('sit') }
  sender.moved(8, seat)
  const sits = (ms: number, pose = seat) => {
    for (const until = now + ms; now < until; now += 16) sender.update(pose)
  }
  sits(3_600_000)
  expect(sent).toEqual([])
  sits(3000, { ...seat, anim: animIndex('clap') })
  sits(60_000)
  expect(sent).toHaveLength(2)
})
