import { startChild } from './child.ts'
import { bringIn, measure, percentile, type Stretch } from './side.ts'

/** How many come at each step. */
const STEP = 800
const MOST = 8000
const WARM_MS = 2000
const CPU_LIMIT = 0.9
const P99_LIMIT_MS = 150
/** The bots have given out when they are this busy, or this late with their own work. */
const BOTS_CPU_LIMIT = 0.95
const BOTS_LATE_MS = 30
/** A step that fails is walked once more, because any machine hiccups. */
const TRIES = 2

type GaveOut = 'server cpu' | 'pose age' | 'bots'

/**
 * How many walking visitors one process carries, in halls of `instance` visitors, uploading as the real client does.
 * Goes up until a side gives out, and says which; when it was the bots the limit is only a lower bound.
 */
export async function findLimit(seed: string, ms: number, instance: number, say: (line: string) => void) {
  const bots = await startChild('./bots.ts', seed)
  const server = await startChild('./serve-laurel.ts', seed)
  let limit = 0
  let gaveOut: GaveOut | undefined
  try {
    while (gaveOut === undefined && limit < MOST) {
      const wanted = limit + STEP
      for (let slot = limit; slot < wanted; ) {
        const hall = Math.floor(slot / instance)
        const end = Math.min(wanted, (hall + 1) * instance)
        const slots = Array.from({ length: end - slot }, (_, i) => slot + i)
        await bringIn(bots, server, 'laurel', slots, hall)
        slot = end
      }
      for (let attempt = 1; attempt <= TRIES; attempt++) {
        const stretch = await measure(bots, server, 'laurel', 'reckoned', WARM_MS, ms)
        say(`${wanted} walking: ${describe(stretch, wanted)}`)
        gaveOut = whoGaveOut(stretch)
        if (gaveOut === undefined) break
      }
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

function whoGaveOut(stretch: Stretch): GaveOut | undefined {
  const { seconds, cpuMs, botCpuMs, botLoopP99Ms, ages } = stretch
  if (cpuMs / seconds / 1000 >= CPU_LIMIT) return 'server cpu'
  if (botCpuMs / seconds / 1000 >= BOTS_CPU_LIMIT || botLoopP99Ms > BOTS_LATE_MS) return 'bots'
  return percentile(ages, 0.99) >= P99_LIMIT_MS ? 'pose age' : undefined
}

function describe({ seconds, cpuMs, botCpuMs, botLoopP99Ms, ages, bytes, uploads }: Stretch, visitors: number): string {
  const percent = (ms: number) => `${(ms / seconds / 10).toFixed(0)} %`
  return [
    `server ${percent(cpuMs)}`,
    `bots ${percent(botCpuMs)} (late ${botLoopP99Ms.toFixed(0)} ms)`,
    `pose age p50 ${percentile(ages, 0.5).toFixed(0)} p99 ${percentile(ages, 0.99).toFixed(0)} ms`,
    `${(bytes / visitors / seconds).toFixed(0)} B/s and ${(uploads / visitors / seconds).toFixed(2)} uploads/s each`,
  ].join(', ')
}
