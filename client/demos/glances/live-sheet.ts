import { CanvasTexture, SRGBColorSpace } from 'three'
import type { Tile } from '../../hall/signs/atlas-layout.ts'
import { drawLiveSign } from './draw-live-sign.ts'
import { MOST_SIGNS } from './live-near.ts'

/** Pixels at full size: the screen, below it the signs, three in a row. */
const WIDTH = 1024
const SCREEN = { x: 0, y: 0, width: 1024, height: 580 }
const SIGN = { width: 336, height: 96 }
const ACROSS = 3
const HEIGHT = 784

const signAt = (place: number): Tile => ({
  ...SIGN,
  x: (place % ACROSS) * (SIGN.width + 8),
  y: SCREEN.height + 8 + Math.floor(place / ACROSS) * (SIGN.height + 4),
})

/** The one texture of everything that is live: one booth's screen and the signs of some. */
export interface LiveSheet {
  texture: CanvasTexture
  size: { width: number; height: number }
  screen: Tile
  sign(place: number): Tile
  drawScreen(draw: (context: CanvasRenderingContext2D, width: number, height: number) => void): void
  /** How many follow at each place. */
  drawSigns(watching: readonly number[]): void
  dispose(): void
}

/** `scale`: 1, or less where memory and pixels are short. */
export function liveSheet(scale: number): LiveSheet {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH * scale
  canvas.height = HEIGHT * scale
  const context = canvas.getContext('2d')
  context?.scale(scale, scale)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.flipY = false // tiles count from the top, as canvases do
  texture.anisotropy = 8
  return {
    texture,
    size: { width: WIDTH, height: HEIGHT },
    screen: SCREEN,
    sign: signAt,
    drawScreen(draw) {
      if (!context) return
      context.save()
      context.beginPath()
      context.rect(0, 0, SCREEN.width, SCREEN.height)
      context.clip()
      draw(context, SCREEN.width, SCREEN.height)
      context.restore()
      texture.needsUpdate = true
    },
    drawSigns(watching) {
      if (!context) return
      for (const [place, count] of watching.slice(0, MOST_SIGNS).entries()) {
        const { x, y, width, height } = signAt(place)
        drawLiveSign(context, x, y, width, height, count)
      }
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose(),
  }
}
