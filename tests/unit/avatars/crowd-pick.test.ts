import { Frustum, Matrix4, PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { CROWD_DETAIL, CrowdPick, type Detail } from '../../../client/avatars/crowd-pick.ts'
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

function picked(pick: CrowdPick) {
  const list = (detail: Detail) => [...pick[detail].slots.subarray(0, pick[detail].count)]
  return { near: list('near'), middle: list('middle'), far: list('far') }
}

describe('choosing whom to draw', () => {
  it('draws those near in full, those far simply, and those behind or too far not at all', () => {
    const { pool, pick } = crowd([
      [0, -5],
      [0, -30],
      [0, -60],
      [0, 5],
      [0, -400],
      [60, -5],
    ])
    pick.run(pool, 0, 1.65, 0, planes(), CROWD_DETAIL.medium)
    expect(picked(pick)).toEqual({ near: [0], middle: [1], far: [2] })
  })

  it('bounds what is drawn in each detail, the nearest in the finest', () => {
    const ring = Array.from({ length: 300 }, (_, i): [number, number] => [((i % 20) - 10) * 0.3, -4 - i * 0.02])
    const { pool, pick } = crowd(ring)
    for (const quality of ['low', 'medium', 'high'] as const) {
      const detail = CROWD_DETAIL[quality]
      pick.run(pool, 0, 1.65, 0, planes(), detail)
      const { near, middle, far } = picked(pick)
      expect(near.length).toBeLessThanOrEqual(detail.near.most)
      expect(middle.length).toBeLessThanOrEqual(detail.middle.most)
      expect(far.length).toBeLessThanOrEqual(detail.far.most)
      expect(new Set([...near, ...middle, ...far]).size).toBe(near.length + middle.length + far.length)
      const away = (slots: number[]) => slots.map((slot) => pick.distance[slot] ?? 0)
      expect(Math.max(...away(near))).toBeLessThanOrEqual(Math.min(...away(middle)))
      expect(Math.max(...away(middle))).toBeLessThanOrEqual(Math.min(...away(far)))
    }
  })

  it('always draws the own avatar in full', () => {
    const { pool, pick } = crowd([[0, -25]])
    pick.run(pool, 0, 1.65, 0, planes(), CROWD_DETAIL.low, 0)
    expect(picked(pick).near).toEqual([0])
  })

  it('does not see who left', () => {
    const { pool, pick } = crowd([[0, -5]])
    pool.remove(0)
    pick.run(pool, 0, 1.65, 0, planes(), CROWD_DETAIL.high)
    expect(picked(pick)).toEqual({ near: [], middle: [], far: [] })
  })
})
