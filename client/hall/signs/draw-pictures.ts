import type { CategoryColours } from '../../../shared/exhibition/palette.ts'
import type { Draw } from './draw-signs.ts'
import { leafPath } from './laurel-mark.ts'

const PLASTER = '#F6F1E7'

const seedOf = (text: string): number => {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

/** A poster that has not come yet: its category's colours, calm, so that nothing jumps when the picture arrives. */
export const drawPosterPlaceholder =
  (booth: string, { colour, deep, light }: CategoryColours): Draw =>
  (context, width, height) => {
    const art = height * 0.62
    const wash = context.createLinearGradient(0, 0, 0, art)
    wash.addColorStop(0, deep)
    wash.addColorStop(1, colour)
    context.fillStyle = PLASTER
    context.fillRect(0, 0, width, height)
    context.fillStyle = wash
    context.fillRect(0, 0, width, art)
    context.fillStyle = light
    context.globalAlpha = 0.55
    const turn = (seedOf(booth) % 100) / 100 - 0.5
    for (let i = 0; i < 3; i++)
      leafPath(context, width * (0.3 + 0.2 * i), art * 0.86, -Math.PI / 2 + turn + (i - 1) * 0.5, art * 0.6, art * 0.17)
    context.globalAlpha = 1
    context.fillStyle = colour
    context.fillRect(0, art, width, height * 0.012)
    context.globalAlpha = 0.16
    context.fillStyle = deep
    context.fillRect(width * 0.07, height * 0.7, width * 0.62, height * 0.05)
    context.fillRect(width * 0.07, height * 0.79, width * 0.4, height * 0.035)
    context.globalAlpha = 1
  }

/** What a booth's screen shows while nothing runs on it: hills in the category's colours under a quiet sun. */
export const drawScreen =
  (booth: string, { colour, deep, light }: CategoryColours): Draw =>
  (context, width, height) => {
    const seed = seedOf(booth)
    const sky = context.createLinearGradient(0, 0, 0, height)
    sky.addColorStop(0, deep)
    sky.addColorStop(1, colour)
    context.fillStyle = sky
    context.fillRect(0, 0, width, height)
    context.fillStyle = PLASTER
    context.beginPath()
    context.arc(width * (0.25 + ((seed >>> 4) % 50) / 100), height * 0.34, height * 0.13, 0, 2 * Math.PI)
    context.fill()
    context.fillStyle = light
    for (let layer = 0; layer < 3; layer++) {
      context.globalAlpha = 0.35 + 0.25 * layer
      const base = height * (0.52 + 0.16 * layer)
      context.beginPath()
      context.moveTo(0, height)
      for (let i = 0; i <= 24; i++) {
        const x = i / 24
        const wave = Math.sin(x * (4 + layer) + (seed % 97) * 0.4 + layer * 1.9) * height * 0.08
        context.lineTo(x * width, base + wave)
      }
      context.lineTo(width, height)
      context.fill()
    }
    context.globalAlpha = 1
  }
