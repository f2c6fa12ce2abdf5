import { startChild } from './child.ts'
import { bringIn, measure, percentile } from './side.ts'

/** Visitors of one instance, as a hall holds them by default, and how many come at each step. */
const INSTANCE = 200
const STEP = 800
const MOST = 8000
const WARM_MS = 2000
const CPU_LIMIT = 0.9
const P99_LIMIT_MS = 150
/** The bots have given out when they are this busy, or this late with their own work. */
const BOTS_CPU_LIMIT = 0.95
const BOTS_LATE_MS = 60

type GaveOut = 'server cpu' | 'pose age' | 'bots'

/**
 * How many walking visitors one process carries, in instances of the default size, uploading as the real client does.
 * Goes up until a side gives out, and says which; when it was the bots the limit is only a lower bound.
 */
export async function findLimit(seed: string, ms: number, say: (line: string) => void) {
  const bots = await startChild('./bots.ts', seed)
  const server = await startChild('./serve-laurel.ts', seed)
  let limit = 0
  let gaveOut: GaveOut | undefined
  try {
    while (gaveOut === undefined && limit < MOST) {
      const wanted = limit + STEP
      for (let from = limit; from < wanted; from += INSTANCE) {
        const slots = Array.from({ length: INSTANCE }, (_, i) => from + i)
        await bringIn(bots, server, 'laurel', slots, from / INSTANCE)
      }
      const stretch = await measure(bots, server, 'laurel', 'reckoned', WARM_MS, ms)
      const cpu = stretch.cpuMs / stretch.seconds / 1000
      const botsCpu = stretch.botCpuMs / stretch.seconds / 1000
      const p99 = percentile(stretch.ages, 0.99)
      say(
        `${wanted} walking: server ${(cpu * 100).toFixed(0)} %, bots ${(botsCpu * 100).toFixed(0)} % (late ${stretch.botLoopP99Ms.toFixed(0)} ms), pose age p99 ${p99.toFixed(0)} ms, ${(stretch.bytes / wanted / stretch.seconds).toFixed(0)} B/s and ${(stretch.uploads / wanted / stretch.seconds).toFixed(2)} uploads/s each`,
      )
      if (cpu >= CPU_LIMIT) gaveOut = 'server cpu'
      else if (botsCpu >= BOTS_CPU_LIMIT || stretch.botLoopP99Ms > BOTS_LATE_MS) gaveOut = 'bots'
      else if (p99 >= P99_LIMIT_MS) gaveOut = 'pose age'
      if (gaveOut === undefined) limit = wanted
    }
  } finally {
    bots.stop()
    server.stop()
  }
  const least = gaveOut === undefined || gaveOut === 'bots'
  say(`limit ${least ? '>= ' : ''}${limit}${gaveOut === undefined ? '' : `: the ${gaveOut} gave out`}`)
  return { limit, limitIsLowerBound: least, limitGaveOut: gaveOut ?? 'nothing' }
}
