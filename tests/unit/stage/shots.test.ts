import { readFileSync } from 'node:fs'
import { PerspectiveCamera, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { directorView } from '../../../client/ceremony/stage/camera/shots.ts'
import { WREATH } from '../../../client/hall/evening/beams.ts'
import { readKit } from '../../../client/hall/kit/read-kit.ts'
import { parsePack } from '../../../client/world/load-pack.ts'
import { newView } from '../../../client/world/systems/look-closely.ts'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'

/** Leaves stand so far from the ring that carries them, metres. */
const LEAVES = 1.3

/** The ring of the wreath, high in the north and low in the south. */
const ring = Array.from({ length: 90 }, (_, i) => {
  const a = (i / 45) * Math.PI
  return { x: WREATH.across * Math.cos(a), y: WREATH.height - WREATH.rise * Math.sin(a), z: WREATH.along * Math.sin(a) }
})

it.each(CUE_KINDS)('nothing of the wreath hangs between the director’s camera and what it looks at: %s', (kind) => {
  const view = newView()
  for (let second = 0; second < 60; second += 2)
    for (const aspect of [0.46, 1.6])
      for (const push of [0, 1]) {
        directorView(kind, second * 1000, push, aspect, false, view)
        let least = Number.POSITIVE_INFINITY
        for (let k = 0; k <= 30; k++) {
          const [x, y, z] = [
            view.x + ((view.lookX - view.x) * k) / 30,
            view.y + ((view.lookY - view.y) * k) / 30,
            view.z + ((view.lookZ - view.z) * k) / 30,
          ]
          for (const at of ring) least = Math.min(least, Math.sqrt((at.x - x) ** 2 + (at.y - y) ** 2 + (at.z - z) ** 2))
        }
        expect(least, `${kind} at ${second} s`).toBeGreaterThan(LEAVES)
      }
})

const pack = readFileSync(new URL('../../../assets/hall/kit.pack', import.meta.url))
const kit = readKit(parsePack(pack.buffer.slice(pack.byteOffset, pack.byteOffset + pack.byteLength)))
const screen = kit.part('screen').position

it.each([
  ['a phone', 390 / 844],
  ['a tablet', 820 / 1180],
  ['a desk', 1440 / 900],
])('the whole screen is in the picture while it is what the director shows, on %s', (_, aspect) => {
  const view = newView()
  const point = new Vector3()
  for (const kind of ['nominees', 'vote', 'demo', 'recording'] as const)
    for (let second = 0; second < 18; second += 1) {
      directorView(kind, second * 1000, 0, aspect, false, view)
      const camera = new PerspectiveCamera(view.fov, aspect, 0.1, 100)
      camera.position.set(view.x, view.y, view.z)
      camera.lookAt(view.lookX, view.lookY, view.lookZ)
      camera.updateMatrixWorld()
      for (let i = 0; i < screen.length; i += 3) {
        point.fromArray(screen, i).project(camera)
        expect(Math.max(Math.abs(point.x), Math.abs(point.y)), `${kind} at ${second} s`).toBeLessThan(1)
      }
    }
})
