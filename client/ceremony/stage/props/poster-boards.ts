import { BufferGeometry, CanvasTexture, Float32BufferAttribute, Mesh, MeshBasicMaterial, SRGBColorSpace } from 'three'
import { podiumSpot } from '../../../../shared/ceremony/podium.ts'
import { STAGE_HEIGHT } from '../../../../shared/plan/plan-numbers.ts'
import type { HallUniforms } from '../../../hall/light/daylight.ts'
import { addFog } from '../../../hall/light/fog.ts'

/** Pixels of one poster on the sheet, with its brass frame. */
const TILE = { width: 384, height: 512 } as const
const COLUMNS = 4

/** Draws one winner's poster over a tile of the sheet. */
export type DrawPoster = (context: CanvasRenderingContext2D, width: number, height: number) => void

export interface PosterBoards {
  mesh: Mesh<BufferGeometry, MeshBasicMaterial>
  /** One board beside each place of the podium that is listed, of so many. */
  show: (places: readonly number[], of: number, posters: readonly DrawPoster[]) => void
  hide: () => void
  /** 0 to 1. */
  light: (strength: number) => void
  dispose: () => void
}

/** Posters on thin legs beside the stand-ins of winners who are not here: one draw call over one small sheet. */
export function posterBoards(uniforms: HallUniforms): PosterBoards {
  const canvas = document.createElement('canvas')
  canvas.width = TILE.width * COLUMNS
  canvas.height = TILE.height * 2
  const context = canvas.getContext('2d', { alpha: false })
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 4
  const material = new MeshBasicMaterial({ map: texture })
  material.name = 'poster-boards'
  material.onBeforeCompile = (shader) => addFog(shader, uniforms)
  const mesh = new Mesh(new BufferGeometry(), material)
  mesh.name = 'poster-boards'
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.visible = false
  return {
    mesh,
    show: (places, of, posters) => {
      if (context)
        posters.forEach((draw, i) => {
          context.save()
          context.translate((i % COLUMNS) * TILE.width, Math.floor(i / COLUMNS) * TILE.height)
          context.beginPath()
          context.rect(0, 0, TILE.width, TILE.height)
          context.clip()
          context.fillStyle = '#C79A4B'
          context.fillRect(0, 0, TILE.width, TILE.height)
          context.translate(8, 8)
          draw(context, TILE.width - 16, TILE.height - 16)
          context.restore()
        })
      texture.needsUpdate = true
      mesh.geometry.dispose()
      mesh.geometry = boards(places, of)
      mesh.visible = places.length > 0
    },
    hide: () => {
      mesh.visible = false
    },
    light: (strength) => material.color.setScalar(strength),
    dispose: () => {
      mesh.geometry.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}

function boards(places: readonly number[], of: number): BufferGeometry {
  const position: number[] = []
  const uv: number[] = []
  const quad = (
    x: number,
    y: number,
    z: number,
    width: number,
    height: number,
    at: readonly [number, number, number, number],
  ) => {
    const [u0, v0, u1, v1] = at
    position.push(x, y, z, x + width, y, z, x + width, y + height, z)
    position.push(x, y, z, x + width, y + height, z, x, y + height, z)
    uv.push(u0, v0, u1, v0, u1, v1, u0, v0, u1, v1, u0, v1)
  }
  const tall = of === 1 ? 1.34 : 0.8
  const wide = tall * 0.75
  places.slice(0, COLUMNS * 2).forEach((place, i) => {
    const spot = podiumSpot(place, of)
    const x = of === 1 ? spot.x - 0.45 - wide : spot.x + 0.65 - wide / 2
    const z = spot.z - 0.12
    const foot = STAGE_HEIGHT + (of === 1 ? 0.42 : 0.5)
    const [left, top] = [(i % COLUMNS) / COLUMNS, 1 - Math.floor(i / COLUMNS) / 2]
    const brass = [left + 0.001, top - 0.002, left + 0.002, top - 0.001] as const
    quad(x, foot, z, wide, tall, [left, top - 0.5, left + 1 / COLUMNS, top])
    for (const leg of [0.2, 0.8])
      quad(x + wide * leg - 0.012, STAGE_HEIGHT, z - 0.02, 0.024, foot - STAGE_HEIGHT + 0.1, brass)
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2))
  return geometry
}
