import {
  Color,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  PMREMGenerator,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three'
import type { LightPreset } from './daylight.ts'
import { paintSky, skyMesh } from './sky.ts'

/** What brass and water reflect: the sky and one warm card in the south. Drawn once per preset; `dispose` it when done. */
export const environmentMap = (
  renderer: WebGLRenderer,
  preset: LightPreset,
  /** Who draws several in a row keeps one. */
  kept?: PMREMGenerator,
): { texture: Texture; dispose: () => void } => {
  const scene = new Scene()
  const sky = skyMesh()
  paintSky(sky, preset)
  const colour = new Color(preset.card.colour).multiplyScalar(preset.card.strength)
  const card = new Mesh(new PlaneGeometry(6, 3), new MeshBasicMaterial({ color: colour, side: DoubleSide }))
  card.position.set(0, 2.2, 7)
  card.lookAt(0, 0, 0)
  scene.add(sky, card)
  const generator = kept ?? new PMREMGenerator(renderer)
  const target = generator.fromScene(scene, 0)
  if (!kept) generator.dispose()
  for (const mesh of [sky, card]) {
    mesh.geometry.dispose()
    mesh.material.dispose()
  }
  return { texture: target.texture, dispose: () => target.dispose() }
}
