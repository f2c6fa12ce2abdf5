import { Frustum, Matrix4, PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { CROWD_DETAIL, CrowdPick } from '../../../client/avatars/crowd-pick.ts'
import { CrowdPool } from '../../../client/avatars/crowd-pool.ts'

/** Six planes of a camera at eye level that looks to the north (-z). */
function planes(): Float32Array {
  const camera = new PerspectiveCamera(50, 16 / 9, 0.1, 300)
  camera.position.set(0, 1.65, 0)
  camera.updateMatrixWorld()
  const seen = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
  const frustum = new Frustum().setFromProjectionMatrix(seen)
  return Float32Array.from(frustum.planes.flatMap(({ normal, constant }) => [normal.x, normal.y, normal.z, constant]))
}

function crowd(places: [x: number, z: number][]) {
  const pool = new CrowdPool(1024)
  places.forEach(([x, z], slot) => {
    pool.put(slot, x, 0, z, 0)
  })
  return { pool, pick: new CrowdPick(1024) }
}

describe('choosing whom to draw', () => {
  it('draws those near in full, those far simply, and those behind or too far not at all', () => {
    const { pool, pick } = crowd([
      [0, -5],
      [0, -30],
      [0, 5],
      [0, -400],
      [60, -5],
    ])
    pick.run(pool, 0, 1.65, 0, planes(), CROWD_DETAIL.medium)
    expect([...pick.near.subarray(0, pick.nearCount)]).toEqual([0])
    expect([...pick.far.subarray(0, pick.farCount)]).toEqual([1])
  })

  it('bounds what is drawn in full, the nearest first, and draws the rest simply', () => {
    const ring = Array.from({ length: 300 }, (_, i): [number, number] => [((i % 20) - 10) * 0.3, -4 - i * 0.02])
    const { pool, pick } = crowd(ring)
    for (const quality of ['low', 'medium', 'high'] as const) {
      const detail = CROWD_DETAIL[quality]
      pick.run(pool, 0, 1.65, 0, planes(), detail)
      expect(pick.nearCount).toBeLessThanOrEqual(detail.nearMost)
      expect(pick.nearCount + pick.farCount).toBeLessThanOrEqual(detail.nearMost + detail.farMost)
      const farthestNear = Math.max(...[...pick.near.subarray(0, pick.nearCount)].map((s) => pick.distance[s] ?? 0))
      const nearestFar = Math.min(...[...pick.far.subarray(0, pick.farCount)].map((s) => pick.distance[s] ?? 0))
      expect(farthestNear).toBeLessThanOrEqual(nearestFar)
    }
  })

  it('always draws the own avatar in full', () => {
    const { pool, pick } = crowd([[0, -25]])
    pick.run(pool, 0, 1.65, 0, planes(), CROWD_DETAIL.low, 0)
    expect(pick.nearCount).toBe(1)
  })

  it('does not see who left', () => {
    const { pool, pick } = crowd([[0, -5]])
    pool.remove(0)
    pick.run(pool, 0, 1.65, 0, planes(), CROWD_DETAIL.high)
    expect(pick.nearCount + pick.farCount).toBe(0)
  })
})
