import { setImmediate } from 'node:timers/promises'
import jsqr from 'jsqr'
import type { ReadPage } from './read-pdf.ts'

/** Pixels of a point: a module of the code is some of them. */
const SCALE = 2
const OPAQUE = 0xff000000

/** What a camera over a page reads: its rectangles are drawn in their colours, and the code is found among them. */
export async function readQr({ width, height, cells }: ReadPage): Promise<string | undefined> {
  await setImmediate() // it takes a second, and a server of this process has to live meanwhile
  const [wide, high] = [Math.round(width * SCALE), Math.round(height * SCALE)]
  const pixels = new Uint32Array(wide * high).fill(0xffffffff)
  for (const { x, y, width, height, colour } of cells) {
    const rgb = Number.parseInt(colour.slice(1), 16)
    const bgr = (OPAQUE | ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0
    const [left, right] = [Math.round(x * SCALE), Math.round((x + width) * SCALE)]
    for (let row = Math.round(y * SCALE); row < Math.round((y + height) * SCALE); row++)
      pixels.fill(bgr, row * wide + left, row * wide + right)
  }
  const read = jsqr as unknown as { default: typeof jsqr.default } // a module of the old kind
  return read.default(new Uint8ClampedArray(pixels.buffer), wide, high, { inversionAttempts: 'dontInvert' })?.data
}
