import { BufferGeometry, CanvasTexture, Float32BufferAttribute, Mesh, MeshBasicMaterial, SRGBColorSpace } from 'three'
import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import { GOLDEN_LEAF_NORTH } from '../../../../shared/plan/plan-numbers.ts'
import { DISPLAY, fontOf, whenFonts } from '../../../fonts/canvas-faces.ts'
import { isChinese } from '../../../fonts/is-chinese.ts'
import type { HallUniforms } from '../../../hall/light/daylight.ts'
import { addFog } from '../../../hall/light/fog.ts'
import { halves } from '../../../hall/signs/halves.ts'
import { fitLine, writeLine } from '../../../hall/signs/write.ts'

/** Where the name stands on the leaf, metres: over the screen, so that it is read from the seats too. */
const NAME = { low: 7.5, high: 12.9, width: 1.7, x: -0.12 } as const
/** Letters that one line along the leaf has room for. */
const LONG = 28
/** Winners who share the prize stand there in both languages up to so many, and in one of them up to so many. */
const IN_BOTH = 2
const IN_ONE = 5
const SHEET = { width: 256, height: 1024 } as const

export interface GoldenName {
  mesh: Mesh<BufferGeometry, MeshBasicMaterial>
  /** The grand winners, once they may be known; none: nobody yet. */
  show: (titles: readonly Bilingual[]) => void
  /** Who stands there; the same list as long as nothing changes. */
  readonly shown: readonly Bilingual[]
  dispose: () => void
}

/**
 * The name on the golden leaf, or the names of those who share the prize, in dark letters on both of its sides, downward
 * along its rib: one draw call.
 */
export function goldenName(uniforms: HallUniforms): GoldenName {
  const canvas = document.createElement('canvas')
  canvas.width = SHEET.width
  canvas.height = SHEET.height
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 8
  const material = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false })
  material.name = 'golden-name'
  material.onBeforeCompile = (shader) => addFog(shader, uniforms)
  const mesh = new Mesh(strips(), material)
  mesh.name = 'golden-name'
  mesh.matrixAutoUpdate = false
  mesh.renderOrder = 4
  mesh.visible = false
  let said: readonly Bilingual[] = []
  let stop = () => {}
  const paint = () => {
    const context = canvas.getContext('2d')
    const [first] = said
    if (!context || !first) return
    context.clearRect(0, 0, SHEET.width, SHEET.height)
    context.fillStyle = '#2B1A05'
    if (said.length > 1) several(context, said)
    else alone(context, first)
    texture.needsUpdate = true
  }
  return {
    mesh,
    get shown() {
      return said
    },
    show: (titles) => {
      if (JSON.stringify(titles) === JSON.stringify(said)) return
      said = titles
      mesh.visible = titles.length > 0
      stop()
      stop = whenFonts(
        titles.flatMap(({ en, zh }) => [en, zh]),
        paint,
      )
    },
    dispose: () => {
      stop()
      mesh.geometry.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}

function alone(context: CanvasRenderingContext2D, said: Bilingual): void {
  const two = said.en !== '' && said.zh !== '' && said.zh !== said.en
  // a long name runs down in two lines, the first on the right as both are read with the head to that side
  const lines = said.en ? halves(said.en, LONG) : []
  const middle = SHEET.width * (two ? 0.66 : 0.5)
  for (const [i, line] of lines.entries())
    down(context, line, middle + (lines.length > 1 ? 34 * (1 - 2 * i) : 0), lines.length > 1 ? 64 : two ? 104 : 150)
  if (said.zh && said.zh !== said.en)
    column(context, said.zh, two ? SHEET.width * 0.25 : SHEET.width * 0.5, two ? 84 : 130)
}

/** Beside each other from the right, as names that run down are read; those for whom there is no room are left to the screens. */
function several(context: CanvasRenderingContext2D, said: readonly Bilingual[]): void {
  const shown = said.slice(0, IN_ONE)
  const names = shown.map(({ en, zh }) => en || zh)
  if (said.length <= IN_BOTH) names.push(...shown.flatMap(({ en, zh }) => (en && zh !== en && zh) || []))
  // the leaf leans: at the left its edge is near
  const each = (SHEET.width * 0.74) / names.length
  for (const [i, name] of names.entries()) {
    const x = SHEET.width * 0.95 - each * (i + 0.5)
    if (isChinese(name)) column(context, name, x, each * 0.78)
    else down(context, name, x, each * 0.86, each * 0.4)
  }
}

function down(context: CanvasRenderingContext2D, text: string, x: number, largest: number, smallest = 40): void {
  const line = fitLine(context, text, DISPLAY, { width: SHEET.height * 0.96, largest, smallest })
  context.save()
  context.translate(x, (SHEET.height - line.width) / 2)
  context.rotate(Math.PI / 2)
  writeLine(context, line, 0, line.size * 0.34)
  context.restore()
}

function column(context: CanvasRenderingContext2D, text: string, x: number, largest: number): void {
  const letters = [...text].filter((letter) => letter.trim())
  const size = Math.min(largest, (SHEET.height * 0.96) / letters.length / 1.08)
  context.textAlign = 'center'
  letters.forEach((letter, i) => {
    context.font = fontOf(isChinese(letter) ? DISPLAY.chinese : DISPLAY.latin, size)
    context.fillText(letter, x, (SHEET.height - letters.length * size * 1.08) / 2 + size * (0.86 + i * 1.08))
  })
  context.textAlign = 'left'
}

/** One strip before each face of the leaf. */
function strips(): BufferGeometry {
  const position: number[] = []
  const uv: number[] = []
  for (const [z, side] of [
    [0.2, 1],
    [-0.56, -1],
  ] as const) {
    const [left, right] = [NAME.x - (NAME.width / 2) * side, NAME.x + (NAME.width / 2) * side]
    const at = z - GOLDEN_LEAF_NORTH
    position.push(left, NAME.low, at, right, NAME.low, at, right, NAME.high, at)
    position.push(left, NAME.low, at, right, NAME.high, at, left, NAME.high, at)
    uv.push(0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2))
  return geometry
}
