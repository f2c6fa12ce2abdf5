/** What is behind the words on the main screen: the hall's welcome and the ceremony's cues have the same. */
export type Wash = readonly [top: string, middle: string, foot: string]

/**
 * The day's teal and the evening's violet: plaster letters have 4.5:1 on all of it. The screen is lit and its tones are
 * mapped, which takes the grey out of what is dark: the evening's is greyer here than it is seen, a deep aubergine.
 */
export const DAY: Wash = ['#0E3B44', '#265F64', '#3F7D7B']
export const EVENING: Wash = ['#1F1B33', '#2C2340', '#4C3446']

/** Fills the whole with three colours, downwards; `aslant`: towards the right as well. */
export const wash = (
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  [top, middle, foot]: Wash,
  aslant = false,
): void => {
  const colours = context.createLinearGradient(0, 0, aslant ? width * 0.5 : 0, height)
  colours.addColorStop(0, top)
  colours.addColorStop(0.55, middle)
  colours.addColorStop(1, foot)
  context.fillStyle = colours
  context.fillRect(0, 0, width, height)
}

const RAYS = 26

/** Rays from behind the laurel, of brass rather than of light: paler ones turn pink over the violet. Nothing where the words are. */
export const rays = (context: CanvasRenderingContext2D, width: number, height: number): void => {
  const [x, y] = [width / 2, height * 0.52]
  const light = context.createRadialGradient(x, y, height * 0.34, x, y, width * 0.55)
  light.addColorStop(0, '#e0982f00')
  light.addColorStop(1, '#e0982f80')
  context.fillStyle = light
  context.beginPath()
  for (let k = 0; k < RAYS; k++) {
    context.moveTo(x, y)
    for (const edge of [k, k + 0.5]) {
      const angle = (edge / RAYS) * 2 * Math.PI
      context.lineTo(x + Math.cos(angle) * width, y + Math.sin(angle) * width)
    }
  }
  context.fill()
}
