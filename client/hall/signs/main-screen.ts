import { type BufferGeometry, CanvasTexture, DoubleSide, Mesh, MeshBasicMaterial, SRGBColorSpace } from 'three'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { whenFonts } from '../../fonts/canvas-faces.ts'
import type { HallKit } from '../kit/read-kit.ts'
import type { HallUniforms } from '../light/daylight.ts'
import { addFog } from '../light/fog.ts'
import { kitGeometry } from '../solid/solid-geometry.ts'
import { drawMainScreen } from './draw-main-screen.ts'

export interface MainScreen {
  /** Its material's map is the welcome, or what a ceremony puts there. */
  mesh: Mesh<BufferGeometry, MeshBasicMaterial>
  /** How bright it is: 1.15 by day, 2.2 in the evening; more and the tone mapping bleaches its colours. */
  light: (strength: number, evening: boolean) => void
  /** The title that it welcomes to. */
  show: (title: Bilingual) => void
  dispose: () => void
}

/** The curved screen over the stage with the exhibition's welcome. */
export const mainScreen = (kit: HallKit, uniforms: HallUniforms, width: number): MainScreen => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.round(width * 0.3125)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 8
  let dark = false
  let title: Bilingual = { en: '', zh: '' }
  const paint = () => {
    const context = canvas.getContext('2d', { alpha: false })
    if (context) drawMainScreen(title, dark)(context, canvas.width, canvas.height)
    texture.needsUpdate = true
  }
  paint()
  let stop = () => {}
  const material = new MeshBasicMaterial({ map: texture, side: DoubleSide })
  material.name = 'main-screen'
  material.onBeforeCompile = (shader) => addFog(shader, uniforms)
  const mesh = new Mesh(kitGeometry(kit.part('screen')), material)
  mesh.name = 'main-screen'
  mesh.matrixAutoUpdate = false
  return {
    mesh,
    light: (strength, evening) => {
      material.color.setScalar(strength)
      if (evening === dark) return
      dark = evening
      paint()
    },
    show: (next) => {
      if (next.en === title.en && next.zh === title.zh) return
      title = next
      stop()
      stop = whenFonts([title.en, title.zh], paint)
    },
    dispose: () => {
      stop()
      mesh.geometry.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}
