import { categoryColours, HALL_COLOURS, TIER_COLOURS } from '../../../shared/exhibition/palette.ts'
import type { Tier } from '../../../shared/plan/types.ts'
import { DISPLAY, TEXT } from '../../fonts/canvas-faces.ts'
import type { Draw } from '../../hall/signs/draw-signs.ts'
import { laurelMark } from '../../hall/signs/laurel-mark.ts'
import { fitLine, writeLine } from '../../hall/signs/write.ts'
import type { StoneFace, StoneLine } from './lay-stones.ts'
import { ROWS_FROM, ROWS_HEIGHT } from './stone-sizes.ts'
import { twoLines } from './two-lines.ts'

const { plaster, ink, brass, brassDark } = HALL_COLOURS
const QUIET = '#5A5750'
const MARGIN = 0.075
/** Of a tier, the medallion's radius as a share of the largest: rank is seen without colour. */
const MEDAL: Readonly<Record<Tier, number>> = { grand: 1, first: 0.82, second: 0.66, third: 0.52 }

type Context = CanvasRenderingContext2D

const disc = (context: Context, x: number, y: number, radius: number, colour: string): void => {
  context.fillStyle = colour
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

const centred = (
  context: Context,
  text: string,
  width: number,
  y: number,
  size: { largest: number; smallest: number; style?: typeof DISPLAY; chinese?: number },
): void => {
  const line = fitLine(context, text, size.style ?? DISPLAY, { width: width * (1 - 2 * MARGIN), ...size })
  writeLine(context, line, (width - line.width) / 2, y)
}

/** A long text in lines of about `width`; Chinese breaks anywhere. */
const broken = (context: Context, text: string, width: number, font: string): string[] => {
  context.font = font
  const parts = text.match(/[\u2e80-\u9fff\uff00-\uffef][，。：；]?|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line && context.measureText((line + part).trimEnd()).width > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return line ? [...lines, line.trimEnd()] : lines
}

const titleFace = (context: Context, face: StoneFace & { kind: 'title' }, w: number, h: number): void => {
  context.fillStyle = brass
  laurelMark(context, w / 2, h * 0.115, w * 0.115, w * 0.095, 8)
  context.fillStyle = ink
  centred(context, face.title, w, h * 0.283, { largest: w * 0.125, smallest: w * 0.06, chinese: 0.8 })
  context.fillStyle = QUIET
  centred(context, face.of, w, h * 0.335, { style: TEXT, largest: w * 0.05, smallest: w * 0.034 })
  context.fillStyle = brass
  context.fillRect(w * 0.36, h * 0.372, w * 0.28, Math.max(1, h * 0.0024))
  face.figures.forEach(({ number, word }, i) => {
    const top = h * (face.figures.length > 1 ? 0.53 + i * 0.27 : 0.62)
    context.fillStyle = ink
    centred(context, number, w, top, { largest: w * 0.26, smallest: w * 0.12 })
    context.fillStyle = brassDark
    centred(context, word, w, top + h * 0.058, { largest: w * 0.066, smallest: w * 0.04 })
  })
  if (!face.note) return
  context.fillStyle = ink
  const size = w * 0.06
  const font = `600 ${size}px Fraunces, 'Noto Serif SC', serif`
  const lines = face.note.split('\n').flatMap((text) => broken(context, text, w * 0.8, font))
  lines.slice(0, 7).forEach((line, i) => {
    centred(context, line, w, h * 0.5 + i * size * 1.5, { largest: size, smallest: size * 0.7 })
  })
}

/** Whether a line was set whole, not cut. */
const fits = (line: ReturnType<typeof fitLine>, width: number, text: string): boolean =>
  line.width <= width && line.runs.map((run) => run.text).join('') === text

const heading = (context: Context, line: StoneLine & { kind: 'category' }, w: number, y: number, row: number): void => {
  const colours = categoryColours(line.colour)
  const side = Math.min(row * 1.3, w * 0.115)
  const [x, middle] = [w * MARGIN, y + row * 0.82]
  context.fillStyle = colours.colour
  context.fillRect(x, middle - side / 2, side, side)
  context.fillStyle = colours.onColour
  const letter = fitLine(context, line.letter, DISPLAY, { width: side, largest: side * 0.72, smallest: side * 0.3 })
  writeLine(context, letter, x + (side - letter.width) / 2, middle + letter.size * 0.35)
  context.fillStyle = ink
  const from = x + side + w * 0.035
  const width = w * (1 - MARGIN) - from
  const whole = fitLine(context, line.name, DISPLAY, {
    width,
    largest: Math.min(row * 0.8, w * 0.066),
    smallest: w * 0.05,
  })
  const halves = whole.runs.length > 0 && fits(whole, width, line.name) ? [line.name] : twoLines(line.name)
  const largest = halves.length > 1 ? Math.min(row * 0.62, w * 0.053) : whole.size
  const set = halves.map((text) => fitLine(context, text, DISPLAY, { width, largest, smallest: w * 0.03 }))
  const size = Math.min(...set.map((one) => one.size))
  halves.forEach((text, i) => {
    const one = fitLine(context, text, DISPLAY, { width, largest: size, smallest: size * 0.99 })
    writeLine(context, one, from, middle + size * (0.34 + (i - (halves.length - 1) / 2) * 1.12))
  })
  context.fillStyle = colours.colour
  context.fillRect(x, y + row * 1.66, w * (1 - 2 * MARGIN), Math.max(1, row * 0.045))
}

/** Rows lower than this share of a face's height have room for the name alone. */
const TWO_LINES = 0.05

const winner = (context: Context, line: StoneLine & { kind: 'winner' }, w: number, y: number, row: number): void => {
  const two = row / (w * 1.3375) > TWO_LINES && line.beside !== ''
  const radius = Math.min(row * 0.2, w * 0.02)
  const from = w * MARGIN + radius * 2 + w * 0.022
  const width = w * (1 - MARGIN) - from
  const size = two ? row * 0.49 : Math.min(row * 0.66, w * 0.05)
  const base = y + (two ? row * 0.48 : row * 0.5 + size * 0.35)
  disc(context, w * MARGIN + radius, base - size * 0.34, radius * MEDAL[line.tier], TIER_COLOURS[line.tier])
  context.fillStyle = ink
  const title = fitLine(context, line.title, DISPLAY, { width, largest: size, smallest: size * 0.74 })
  writeLine(context, title, from, base)
  if (!two) return
  context.fillStyle = QUIET
  const small = row * 0.29
  const beside = fitLine(context, line.beside, TEXT, { width, largest: small, smallest: small * 0.8 })
  writeLine(context, beside, from, y + row * 0.85)
}

/** One face of the wall, on plaster in a brass line; sizes follow the canvas. `pitch`: height of a row, see lay-stones.ts. */
export const drawStone =
  (face: StoneFace, pitch: number): Draw =>
  (context, w, h) => {
    context.fillStyle = plaster
    context.fillRect(0, 0, w, h)
    context.textBaseline = 'alphabetic'
    context.textAlign = 'left'
    context.strokeStyle = brass
    context.lineWidth = Math.max(1, w * 0.006)
    const inset = w * 0.022
    context.strokeRect(inset, inset, w - 2 * inset, h - 2 * inset)
    if (face.kind === 'title') return titleFace(context, face, w, h)
    if (face.kind === 'laurel') {
      context.fillStyle = '#DCC79A'
      laurelMark(context, w / 2, h * 0.5, w * 0.24, w * 0.22, 9)
      return
    }
    const row = pitch * ROWS_HEIGHT * h
    for (const line of face.lines) {
      const y = h * ROWS_FROM + line.at * row
      if (line.kind === 'category') heading(context, line, w, y, row)
      else if (line.kind === 'winner') winner(context, line, w, y, row)
      else {
        context.fillStyle = QUIET
        const size = Math.min(row * 0.6, w * 0.045)
        const more = fitLine(context, line.text, TEXT, { width: w * 0.8, largest: size, smallest: size * 0.7 })
        writeLine(context, more, w * (MARGIN + 0.06), y + row * 0.68)
      }
    }
  }
