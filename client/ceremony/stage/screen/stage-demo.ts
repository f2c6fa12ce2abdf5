import type { BoothGlance } from '../../../demos/glances/booth-glance.ts'
import type { HallConnection } from '../../../net/types.ts'

/** The demo as it runs together, in pixels; its pictures a second at most. */
const SIZE = { width: 1024, height: 576 } as const
const PACE = 10

export interface StageDemo {
  /** Id of the demo that is shown; empty while none runs. */
  readonly running: string
  /** Follows what runs at a booth, or nothing. */
  look: (booth: string | null) => void
  /** Counts up when there is another picture of it; asked once a frame. */
  version: (now: number) => number
  /** The picture, or undefined while nothing runs. */
  draw: (now: number) => HTMLCanvasElement | undefined
  dispose: () => void
}

/** The demo that plays on the stage, as those who follow it see it. Which one is followed is client/demos' to say. */
export function stageDemo({ store }: HallConnection): StageDemo {
  let glance: BoothGlance | undefined
  let canvas: HTMLCanvasElement | undefined
  let booth: string | null = null
  let version = 0
  let paced = 0
  const stop = () => {
    glance?.dispose()
    glance = undefined
  }
  return {
    get running() {
      return glance?.demo ?? ''
    },
    look: (next) => {
      if (next === booth) return
      booth = next
      stop()
      version += 1
      if (!next) return
      import('../../../demos/glances/booth-glance.ts').then(
        ({ boothGlance }) => {
          if (booth !== next) return
          glance = boothGlance(store, next, () => {
            version += 1
          })
          version += 1
        },
        () => undefined, // the stage shows whose demo it is, as where nothing runs
      )
    },
    version: (now) => {
      const pace = Math.min(PACE, glance?.pace() ?? 0)
      if (pace > 0 && Math.abs(now - paced) > 1000 / pace) {
        paced = now
        version += 1
      }
      return version
    },
    draw: (now) => {
      if (!glance?.demo) return undefined
      if (!canvas) {
        canvas = document.createElement('canvas')
        canvas.width = SIZE.width
        canvas.height = SIZE.height
      }
      const context = canvas.getContext('2d', { alpha: false })
      if (!context) return undefined
      glance.draw(context, SIZE.width, SIZE.height, now)
      return canvas
    },
    dispose: () => {
      booth = null
      stop()
    },
  }
}
