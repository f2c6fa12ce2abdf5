import { Group, Mesh, type WebGLRenderer } from 'three'
import { beside } from '../../../shared/plan/compass.ts'
import type { FloorPlan } from '../../../shared/plan/types.ts'
import { whenFonts } from '../../fonts/canvas-faces.ts'
import type { PlaceStage } from '../../hall/create-place.ts'
import { blobs } from '../../hall/light/blobs.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import { layoutAtlas } from '../../hall/signs/atlas-layout.ts'
import { atlasTexture } from '../../hall/signs/atlas-texture.ts'
import { cardMaterial } from '../../hall/signs/card-material.ts'
import { Cards } from '../../hall/signs/cards.ts'
import { signQueue } from '../../hall/signs/sign-queue.ts'
import { single } from '../../hall/solid/instances.ts'
import { solidGeometry } from '../../hall/solid/solid-geometry.ts'
import { GROUNDS } from '../../hall/surface/hall-shader.ts'
import { drawStone } from './draw-stone.ts'
import { textsOf, type WallText } from './lay-stones.ts'
import { FACE_OUT, raiseStones } from './raise-stones.ts'
import { FACE } from './stone-sizes.ts'

/** Pixels for a metre of a face, when there is room for that. */
const DENSITY = 400
const OF_NO_BOOTH = -3

export interface Wall3d {
  group: Group
  /** Cuts these words into the stones; only faces that differ are drawn anew. */
  show: (text: WallText) => void
  /** Once a frame of so many seconds. */
  update: (seconds: number) => void
  settled: () => boolean
  dispose: () => void
}

const keyOf = (stone: number): string => `stone ${stone}`

/** What is cut glows as posters do: the faces look north, away from the sun, and in the evening nothing else lights them. */
const FACE_KIND = 'poster'

/** The wall of winners of a hall: its stones, the shade at their feet and what is cut into them, three draw calls. */
export function createWall(
  renderer: WebGLRenderer,
  plan: FloorPlan,
  stage: Pick<PlaceStage, 'material'>,
  light: HallUniforms,
  small: boolean,
): Wall3d {
  const group = new Group()
  group.name = 'wall-of-winners'
  const stones = single(solidGeometry(raiseStones(plan.wall)), stage.material, 'wall-stones', GROUNDS)
  const side = small ? 1024 : 2048
  const wanted = plan.wall.map((_, i) => ({
    key: keyOf(i),
    width: FACE.width * DENSITY,
    height: FACE.height * DENSITY,
  }))
  const layout = layoutAtlas(wanted, side, 2 * side)
  const atlas = atlasTexture(renderer, layout.width, layout.height)
  const queue = signQueue(atlas, layout)
  const cards = new Cards(layout)
  plan.wall.forEach((spot, i) => {
    const tile = layout.tiles.get(keyOf(i))
    const at = beside(spot, FACE_OUT, 0)
    if (tile)
      cards.flat(
        { ...at, y: FACE.centre, heading: spot.heading },
        FACE.width,
        FACE.height,
        tile,
        FACE_KIND,
        OF_NO_BOOTH,
      )
  })
  const nobody = () => ({ value: [-1, -1, -1, -1] })
  const material = cardMaterial(atlas.texture, light, nobody(), nobody())
  const faces = new Mesh(cards.geometry(), material)
  faces.name = 'wall-faces'
  faces.renderOrder = 3
  faces.receiveShadow = true
  faces.matrixAutoUpdate = false
  faces.visible = false // until there is something to read
  const shade = blobs(
    plan.wall.map(({ x, z, heading }) => ({ x, y: 0.012, z, width: 3, depth: 1.5, turn: heading })),
    0.45,
  )
  group.add(stones, shade, faces)
  let stopFonts = () => {}
  let drawn: string[] = []
  const middle = { x: 0, z: 0 }
  return {
    group,
    show: (text) => {
      stopFonts()
      stopFonts = whenFonts(textsOf(text), (complete) => {
        const now = text.faces.map((face) => JSON.stringify([face, text.pitch]))
        text.faces.forEach((face, i) => {
          const at = plan.wall[i]
          if (at && drawn[i] !== now[i]) queue.add({ key: keyOf(i), draw: drawStone(face, text.pitch), at })
        })
        drawn = complete ? now : []
      })
    },
    update: (seconds) => {
      if (queue.empty()) return
      queue.work(seconds, middle)
      faces.visible ||= queue.empty()
    },
    settled: () => queue.empty() && faces.visible,
    dispose: () => {
      stopFonts()
      stones.geometry.dispose()
      stones.dispose()
      shade.geometry.dispose()
      for (const one of [shade.material].flat()) one.dispose()
      shade.dispose()
      faces.geometry.dispose()
      material.dispose()
      atlas.dispose()
    },
  }
}
