import { type ComponentType, lazy } from 'react'

const AGAIN_MS = 2000
/** As long as a seat is kept and the server may take to come back; then the page says that something broke. */
const TRIES = 60

/**
 * A part that a page brings along by itself, unasked: while the network is away it is tried again, so that the page that is
 * already read stays whole.
 */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await persistently(load) }))

async function persistently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await load()
    } catch (error) {
      if (tries >= TRIES) throw error
      await new Promise((again) => setTimeout(again, AGAIN_MS))
    }
  }
}
