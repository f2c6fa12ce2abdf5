import { Group, type InstancedMesh, type Material } from 'three'
import { podiumSpot } from '../../../../shared/ceremony/podium.ts'
import { STAGE_HEIGHT } from '../../../../shared/plan/plan-numbers.ts'
import { blobs } from '../../../hall/light/blobs.ts'
import { single } from '../../../hall/solid/instances.ts'
import { lathe, turns } from '../../../hall/solid/polar-grid.ts'
import { Solid } from '../../../hall/solid/solid.ts'
import { solidGeometry } from '../../../hall/solid/solid-geometry.ts'
import { GROUNDS } from '../../../hall/surface/hall-shader.ts'

export const PLINTH_HEIGHT = 0.95
const RADIUS = 0.3

/** Metres from the last winner: past the poster board beside them, and past the words on the screen behind. */
const BESIDE = 1.75

/** Where the trophy stands beside so many winners: to their left as they look, or before them when they fill the stage. */
export const plinthSpot = (winners: number): { x: number; z: number } =>
  winners > 3 ? { x: 0, z: 4.75 } : { x: podiumSpot(Math.max(0, winners - 1), winners).x + BESIDE, z: 3.05 }

export interface Plinth {
  /** Stands at (0, the stage's floor, 0); moved by its group. */
  group: Group
  dispose: () => void
}

/** A round plinth of plaster with brass rims, and the shade under it: two draw calls. */
export function plinth(material: Material): Plinth {
  const solid = new Solid()
  const round = turns(24)
  const wall = [
    [RADIUS + 0.05, 0],
    [RADIUS + 0.05, 0.07],
  ] as const
  lathe(solid, wall, 'brass', round, true, undefined, [0.55, 0.9])
  lathe(
    solid,
    [
      [RADIUS, 0.07],
      [RADIUS * 0.9, 0.3],
      [RADIUS * 0.88, PLINTH_HEIGHT - 0.14],
      [RADIUS, PLINTH_HEIGHT - 0.05],
    ],
    'plaster',
    round,
    true,
    undefined,
    [0.6, 0.92, 1, 1],
  )
  lathe(
    solid,
    [
      [RADIUS + 0.02, PLINTH_HEIGHT - 0.05],
      [RADIUS + 0.02, PLINTH_HEIGHT],
      [0, PLINTH_HEIGHT],
    ],
    'brass',
    round,
  )
  const body: InstancedMesh = single(solidGeometry(solid), material, 'plinth', GROUNDS)
  body.castShadow = false
  const shade = blobs([{ x: 0, y: 0.012, z: 0, width: 1.5, depth: 1.5 }], 0.5)
  shade.frustumCulled = false
  const group = new Group()
  group.add(body, shade)
  group.position.y = STAGE_HEIGHT
  group.visible = false
  return {
    group,
    dispose: () => {
      body.geometry.dispose()
      body.dispose()
      shade.geometry.dispose()
      shade.dispose()
      for (const one of [shade.material].flat()) one.dispose()
    },
  }
}
