import { BufferAttribute, BufferGeometry, DynamicDrawUsage, InstancedMesh, Matrix4, MeshBasicMaterial } from 'three'
import { HALL_COLOURS } from '../../shared/exhibition/palette.ts'
import type { World } from '../world/world.ts'

/** Metres between two leaves of the way, and how many of them can lie. */
const APART = 0.85
const MOST = 520
/** Leaves in the ring round the end of the way, and its radius. */
const RING = 10
const RING_RADIUS = 0.5
const LIFT = 0.028

/** A flat laurel leaf along +z, 0.46 m long. */
const leafGeometry = (): BufferGeometry => {
  const half = [0, 0.05, 0.075, 0.06, 0]
  const points: number[] = []
  const index: number[] = []
  half.forEach((width, i) => {
    const z = -0.23 + (0.46 * i) / (half.length - 1)
    points.push(-width, 0, z, width, 0, z)
    if (i > 0) index.push(2 * i - 2, 2 * i, 2 * i - 1, 2 * i - 1, 2 * i, 2 * i + 1)
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(points), 3))
  geometry.setIndex(index)
  return geometry
}

export interface WayOnFloor {
  mesh: InstancedMesh
  update: () => void
  dispose: () => void
}

/**
 * The way that is walked, laid out in brass leaves that point ahead, with a ring where it ends: one draw call. Leaves lie
 * in order from the end backward, so that those behind the walker go by drawing fewer.
 */
export const wayOnFloor = (world: World): WayOnFloor => {
  const material = new MeshBasicMaterial({
    color: HALL_COLOURS.brassDark,
    transparent: true,
    opacity: 0.92,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  })
  const mesh = new InstancedMesh(leafGeometry(), material, MOST + RING)
  mesh.name = 'way'
  mesh.instanceMatrix.setUsage(DynamicDrawUsage)
  mesh.frustumCulled = false
  mesh.renderOrder = 2
  mesh.count = 0
  const matrix = new Matrix4()
  /** Metres from the end of each leaf. */
  const fromEnd = new Float32Array(MOST)
  let laid = 0
  let version = -1

  const lay = (index: number, x: number, z: number, heading: number, scale: number) => {
    matrix.makeRotationY(heading)
    matrix.elements[0] *= scale
    matrix.elements[2] *= scale
    matrix.elements[8] *= scale
    matrix.elements[10] *= scale
    matrix.setPosition(x, world.walkable.floorAt(x, z) + LIFT, z)
    mesh.setMatrixAt(index, matrix)
  }

  const layWay = () => {
    const { points } = world.way
    laid = 0
    const end = points[points.length - 1]
    if (!end) return
    for (let k = 0; k < RING; k++) {
      const turn = (2 * Math.PI * k) / RING
      lay(k, end.x + Math.sin(turn) * RING_RADIUS, end.z + Math.cos(turn) * RING_RADIUS, turn + Math.PI / 2, 0.6)
    }
    let gone = 0
    let next = RING_RADIUS + 0.5
    for (let i = points.length - 1; i > 0 && laid < MOST; i--) {
      const [b, a] = [points[i], points[i - 1]]
      if (!a || !b) break
      const length = Math.hypot(b.x - a.x, b.z - a.z)
      const heading = Math.atan2(b.x - a.x, b.z - a.z)
      for (; next <= gone + length && laid < MOST; next += APART) {
        const t = (next - gone) / length
        fromEnd[laid] = next
        lay(RING + laid, b.x + (a.x - b.x) * t, b.z + (a.z - b.z) * t, heading, 1)
        laid += 1
      }
      gone += length
    }
    mesh.instanceMatrix.needsUpdate = true
  }

  /** Metres of way that are left, along its points. */
  const left = (): number => {
    const { me, way } = world
    let metres = 0
    let x = me.x
    let z = me.z
    for (let i = way.next; i < way.points.length; i++) {
      const point = way.points[i]
      if (!point) break
      metres += Math.hypot(point.x - x, point.z - z)
      x = point.x
      z = point.z
    }
    return metres
  }

  return {
    mesh,
    update: () => {
      if (version !== world.way.version) {
        version = world.way.version
        layWay()
      }
      if (world.way.points.length === 0) {
        mesh.count = 0
        return
      }
      const metres = left() - 0.5
      let shown = laid
      while (shown > 0 && (fromEnd[shown - 1] ?? 0) > metres) shown -= 1
      mesh.count = RING + shown
    },
    dispose: () => {
      mesh.removeFromParent()
      mesh.geometry.dispose()
      material.dispose()
      mesh.dispose()
    },
  }
}
