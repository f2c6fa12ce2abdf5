import type { SlidesContent, SlidesState } from '../../../shared/demos/kinds/slides.ts'
import type { OpenGlance } from './glance.ts'
import { glancePictures } from './glance-pictures.ts'

const INK = '#1E2430'
/** Size of the pointer, as a share of the screen's height. */
const POINTER = 0.034

/** The page that all see, magnified as they see it, with the driver's pointer on it. */
export const slidesGlance: OpenGlance<SlidesContent, SlidesState> = ({ pages }, changed) => {
  const pictures = glancePictures(changed)
  return {
    draw(context, width, height, { page, zoom, x, y, pointer }) {
      const picture = pictures.get(pages[page]?.url ?? '')
      const next = pages[page + 1]
      if (!picture) return false
      if (next) pictures.get(next.url) // is there before it is turned to
      const fit = Math.min(width / picture.naturalWidth, height / picture.naturalHeight)
      const [wide, high] = [picture.naturalWidth * fit, picture.naturalHeight * fit]
      context.fillStyle = INK
      context.fillRect(0, 0, width, height)
      context.save()
      context.translate((width - wide) / 2, (height - high) / 2)
      context.translate(x * wide, y * high)
      context.scale(zoom, zoom)
      context.translate(-x * wide, -y * high)
      context.imageSmoothingQuality = 'high'
      context.drawImage(picture, 0, 0, wide, high)
      if (pointer) drawPointer(context, pointer.x * wide, pointer.y * high, (height * POINTER) / zoom)
      context.restore()
      return true
    },
    pace: () => 0,
    look: () => undefined,
    dispose: pictures.dispose,
  }
}

function drawPointer(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = 'rgb(210 96 58 / 82%)'
  context.fill()
  context.lineWidth = radius * 0.28
  context.strokeStyle = '#fff'
  context.stroke()
}
