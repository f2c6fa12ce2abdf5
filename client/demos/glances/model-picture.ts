import { Box3, NeutralToneMapping, PCFShadowMap, PerspectiveCamera, Scene, Sphere, WebGLRenderer } from 'three'
import type { Light, View } from '../../../shared/demos/kinds/model.ts'
import { createModelLight } from '../kinds/model/model-light.ts'
import { disposeModel, readGlb } from '../kinds/model/read-glb.ts'

const SIZE = { width: 768, height: 435 }
const FIELD = 32
const BACKDROP = '#E6DCCB'

/** Pictures of a model from wherever its driver stands. */
export interface ModelPicture {
  /** The canvas that it is drawn into; to be read at once, for it is empty afterwards. */
  draw(view: View, light: Light, sun: number): HTMLCanvasElement
  dispose(): void
}

/** Undefined where the browser gives no second WebGL. @throws when the model cannot be read. */
export async function modelPicture(url: string): Promise<ModelPicture | undefined> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The model could not be fetched: ${answer.status}.`)
  const model = await readGlb(await answer.arrayBuffer())
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('webgl2', { alpha: false, antialias: true, stencil: false })
  if (!context) return undefined
  const renderer = new WebGLRenderer({ canvas, context, antialias: true })
  renderer.setSize(SIZE.width, SIZE.height, false)
  renderer.setClearColor(BACKDROP)
  renderer.toneMapping = NeutralToneMapping
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap
  renderer.shadowMap.autoUpdate = false
  const scene = new Scene()
  const { center, radius } = new Box3().setFromObject(model).getBoundingSphere(new Sphere())
  const size = Math.max(radius, 1e-6)
  model.position.sub(center)
  model.traverse((part) => {
    part.castShadow = part.receiveShadow = true
  })
  scene.add(model)
  const lamp = createModelLight(renderer, scene, size)
  const camera = new PerspectiveCamera(FIELD, SIZE.width / SIZE.height, size / 60, size * 40)
  const fit = size / Math.sin((FIELD / 2) * (Math.PI / 180))
  let lit = ''
  return {
    draw({ yaw, pitch, far }, light, sun) {
      const wanted = `${light} ${sun}`
      if (wanted !== lit) lamp.set(light, sun)
      lit = wanted
      const level = Math.cos(pitch) * fit * far
      camera.position.set(Math.sin(yaw) * level, Math.sin(pitch) * fit * far, Math.cos(yaw) * level)
      camera.lookAt(0, 0, 0)
      renderer.render(scene, camera)
      return canvas
    },
    dispose() {
      lamp.dispose()
      disposeModel(model)
      renderer.dispose()
      renderer.forceContextLoss()
    },
  }
}
