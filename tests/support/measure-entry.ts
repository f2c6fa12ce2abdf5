import type { CDPSession } from 'playwright-core'
import { EntryPage } from '../e2e/pages/entry-page.ts'
import { closeBrowser, openTab } from './browser.ts'
import { SAMPLE, startSample } from './start-sample.ts'

/** What a visitor loads, by what it is for; bytes as they came over the wire, headers too. */
export interface Loaded {
  scripts: number
  /** Faces and their style sheets. */
  fonts: number
  posters: number
  /** Models, the exhibition, the page with its own style sheets, and what the room sends. */
  data: number
}

/** Without a graphics card, on a busy machine. */
const PATIENCE_MS = 240_000
/** After the last poster: nothing more is on its way, and nothing more is asked for. */
const QUIET_MS = 3000

/** A Chinese visitor's way from the link into the sample hall in 3D, until every poster there has come. */
export async function measureEntry(): Promise<Loaded> {
  const hall = await startSample()
  try {
    await hall.app.drawAhead()
    const shown = await hall.app.services.exhibitions.get(SAMPLE)
    const { page, errors } = await openTab(hall.url, {
      language: 'zh',
      width: 1000,
      height: 640,
      lessMotion: true,
      fresh: true,
    })
    page.setDefaultTimeout(PATIENCE_MS)
    const wire = await watchWire(await page.context().newCDPSession(page))
    await (await new EntryPage(page, 'zh').opens()).enters('小满', '3d')
    await page.locator('canvas[data-arrived="true"]').waitFor()
    await wire.rest(shown?.exhibition.booths.length ?? 0)
    if (errors.length > 0) throw new Error(`The page told of errors:\n${errors.join('\n')}`)
    return wire.loaded
  } finally {
    await closeBrowser()
    await hall.stop()
  }
}

const kindOf = (path: string, type: string | undefined): keyof Loaded => {
  if (type === 'Script') return 'scripts'
  if (path.startsWith('/fonts/')) return 'fonts'
  return path.startsWith('/posters/') ? 'posters' : 'data'
}

async function watchWire(session: CDPSession) {
  const loaded: Loaded = { scripts: 0, fonts: 0, posters: 0, data: 0 }
  const underWay = new Map<string, { path: string; kind: keyof Loaded }>()
  const posters = new Set<string>()
  let last = Date.now()
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const path = new URL(request.url).pathname
    underWay.set(requestId, { path, kind: kindOf(path, type) })
    last = Date.now()
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = underWay.get(requestId)
    if (!one) return
    loaded[one.kind] += encodedDataLength // 0 for what the browser has already
    if (one.kind === 'posters') posters.add(one.path)
    underWay.delete(requestId)
    last = Date.now()
  })
  session.on('Network.loadingFailed', ({ requestId }) => void underWay.delete(requestId))
  session.on('Network.webSocketFrameReceived', ({ response }) => {
    loaded.data += response.payloadData.length
  })
  await session.send('Network.enable')
  return {
    loaded,
    /** Until so many posters have come, and nothing after them. */
    rest: async (count: number) => {
      const until = Date.now() + PATIENCE_MS
      while (posters.size < count || underWay.size > 0 || Date.now() - last < QUIET_MS) {
        if (Date.now() > until) throw new Error(`Of ${count} posters ${posters.size} came; ${underWay.size} under way.`)
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    },
  }
}
