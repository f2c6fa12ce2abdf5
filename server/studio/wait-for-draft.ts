import type { Response } from 'express'
import type { Services } from '../services.ts'
import type { BoothAt, OpenDraft } from './drafts.ts'

/** Shorter than proxies wait for an answer. */
const WAIT_MS = 25_000

/** The draft once it is later than `after`; 'nothing-new' when that takes too long or whoever waits has gone. */
export async function waitForDraft(
  { drafts, bus }: Pick<Services, 'drafts' | 'bus'>,
  at: BoothAt,
  after: number,
  response: Pick<Response, 'on' | 'off'>,
): Promise<OpenDraft | undefined | 'nothing-new'> {
  let heard = () => {}
  const undo = [
    bus.subscribe('draft.changed', ({ booth }) => booth === at.booth && heard()),
    // An import or another booth's change: opening the draft finds out whether it concerns this one.
    bus.subscribe('exhibition.changed', ({ exhibition }) => exhibition === at.exhibition && heard()),
  ]
  let over = false
  const end = () => {
    over = true
    heard()
  }
  const timer = setTimeout(end, WAIT_MS)
  response.on('close', end)
  try {
    for (;;) {
      const news = new Promise<void>((resolve) => {
        heard = resolve
      })
      const opened = await drafts.open(at)
      if (!opened || opened.revision > after) return opened
      if (over) return 'nothing-new'
      await news
    }
  } finally {
    clearTimeout(timer)
    response.off('close', end)
    for (const one of undo) one()
  }
}
