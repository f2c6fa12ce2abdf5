import { TEXT } from '../../fonts/canvas-faces.ts'
import { fitLine, writeLine } from '../../hall/signs/write.ts'

/** All that the signs say, for their fonts. */
export const SIGN_LETTERS = 'LIVE 直播 · 0123456789+'

const INK = '#1E2430'
const PLASTER = '#F6F1E7'
const LAMP = '#B8401C'

/** A brass plate: LIVE in both languages, and how many follow. */
export function drawLiveSign(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  watching: number,
): void {
  context.clearRect(x, y, width, height)
  const brass = context.createLinearGradient(0, y, 0, y + height)
  brass.addColorStop(0, '#E6C274')
  brass.addColorStop(0.5, '#D2A757')
  brass.addColorStop(1, '#B98A3C')
  context.fillStyle = brass
  context.beginPath()
  context.roundRect(x + 2, y + 2, width - 4, height - 4, height * 0.2)
  context.fill()
  context.lineWidth = height * 0.035
  context.strokeStyle = 'rgb(30 36 48 / 45%)'
  context.beginPath()
  context.roundRect(x + height * 0.09, y + height * 0.09, width - height * 0.18, height * 0.82, height * 0.13)
  context.stroke()
  const lamp = height * 0.15
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  const count = watching > 999 ? '999+' : String(watching)
  const gap = height * 0.2
  const room = { width: width - height * 0.55 - 2 * lamp - gap, largest: height * 0.5, smallest: height * 0.3 }
  const line = fitLine(context, `LIVE 直播 · ${count}`, TEXT, { ...room, chinese: 0.9 })
  const from = x + (width - line.width - 2 * lamp - gap) / 2
  context.fillStyle = PLASTER
  context.beginPath()
  context.arc(from + lamp, y + height / 2, lamp, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = LAMP
  context.beginPath()
  context.arc(from + lamp, y + height / 2, lamp * 0.76, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = INK
  writeLine(context, line, from + 2 * lamp + gap, y + height * 0.5 + line.size * 0.35)
}
