import { parseArgs } from 'node:util'
import { TICK_MS } from '../../shared/poses/ticks.ts'
import { type Child, startChild } from './sync/child.ts'
import { findLimit } from './sync/find-limit.ts'
import { bringIn, joined, measure, median, percentile, type Stretch } from './sync/side.ts'

/** Each round takes the sides by turns in so many pieces, so that what else the machine does meets all of them alike. */
const PIECES = 5
const WARM_MS = 400
/** The bare side plays its recording as it sends poses: from before the first stretch on, with some to spare. */
const SPARE_MS = 3000

type SideName = 'laurel' | 'schema' | 'bare'
const SIDES: SideName[] = ['laurel', 'schema', 'bare']

/** The pose stream against a plain schema map of positions and against bare ws, on one seeded walk. */
export async function run(flags: string[]): Promise<void> {
  const { values } = parseArgs({
    args: flags,
    options: {
      visitors: { type: 'string', default: '800' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      'find-limit': { type: 'boolean', default: false },
      instance: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
    },
  })
  const visitors = Number(values.visitors)
  const rounds = Number(values.rounds)
  const ms = Number(values.seconds) * 1000
  const say = (line: string) => console.error(line)

  const stretches = await compare(visitors, rounds, ms, values.seed, say)
  const result = {
    ...summary(visitors, stretches),
    ...(values['find-limit'] ? await findLimit(values.seed, ms, Number(values.instance), say) : {}),
  }
  if (!values.json) for (const [key, value] of Object.entries(result)) say(`${key}: ${JSON.stringify(value)}`)
  console.log(JSON.stringify(result))
}

async function compare(visitors: number, rounds: number, ms: number, seed: string, say: (line: string) => void) {
  const children: Child[] = []
  const start = async (file: string) => {
    const child = await startChild(file, seed)
    children.push(child)
    return child
  }
  try {
    const bots = await start('./bots.ts')
    const servers: Record<SideName, Child> = {
      laurel: await start('./serve-laurel.ts'),
      schema: await start('./serve-schema.ts'),
      bare: await start('./serve-bare.ts'),
    }
    await servers.bare.ask('record', { visitors, ms: rounds * (ms + PIECES * WARM_MS) + SPARE_MS })
    const slots = Array.from({ length: visitors }, (_, slot) => slot)
    for (const side of SIDES) await bringIn(bots, servers[side], side, slots)
    say(`${visitors} visitors are in on each side.`)

    const stretches: Record<SideName, Stretch[]> = { laurel: [], schema: [], bare: [] }
    for (let round = 0; round < rounds; round++) {
      const pieces: Record<SideName, Stretch[]> = { laurel: [], schema: [], bare: [] }
      for (let turn = 0; turn < SIDES.length * PIECES; turn++) {
        const side = SIDES[(round + turn) % SIDES.length] as SideName
        if (side === 'bare') await servers.bare.ask('play')
        pieces[side].push(await measure(bots, servers[side], side, 'every', WARM_MS, ms / PIECES))
        if (side === 'bare') await servers.bare.ask('pause')
      }
      for (const side of SIDES) {
        const stretch = joined(pieces[side])
        stretches[side].push(stretch)
        say(`round ${round + 1}, ${side}: ${describe(side, stretch, visitors)}`)
      }
    }
    const corrections = await servers.laurel.ask<number>('corrections')
    if (corrections > 0) say(`${corrections} poses were refused.`)
    return stretches
  } finally {
    for (const child of children) child.stop()
  }
}

/** Uploads a second below which the machine was too busy with other things to tell anything. */
const LEAST_UPLOADS = 9

function describe(side: SideName, stretch: Stretch, visitors: number): string {
  const { seconds, cpuMs, bytes, messages, uploads, closed, ages } = stretch
  return [
    `CPU ${(cpuMs / seconds / 10).toFixed(1)} %`,
    `${(bytes / visitors / seconds).toFixed(0)} B/s and ${(messages / visitors / seconds).toFixed(1)} messages/s each`,
    `${(uploads / visitors / seconds).toFixed(1)} uploads/s`,
    // The bare side plays a recording: how old its poses are says nothing.
    side === 'laurel'
      ? `pose age p50 ${percentile(ages, 0.5).toFixed(0)} p99 ${percentile(ages, 0.99).toFixed(0)} ms`
      : '',
    closed > 0 ? `${closed} closed` : '',
    uploads / visitors / seconds < LEAST_UPLOADS ? 'the machine is busy: do not trust this' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** The rounds in which the machine let every side work; all of them when there is none such. */
function counted(visitors: number, all: Record<SideName, Stretch[]>): Record<SideName, Stretch[]> {
  const worked = ({ uploads, seconds }: Stretch) => uploads / visitors / seconds >= LEAST_UPLOADS
  const rounds = all.laurel.map((_, round) => SIDES.every((side) => worked(all[side][round] as Stretch)))
  if (!rounds.includes(true)) return all
  const pick = (stretches: Stretch[]) => stretches.filter((_, round) => rounds[round])
  return { laurel: pick(all.laurel), schema: pick(all.schema), bare: pick(all.bare) }
}

function summary(visitors: number, all: Record<SideName, Stretch[]>) {
  const { laurel, schema, bare } = counted(visitors, all)
  const rate = (pick: (stretch: Stretch) => number) => (stretch: Stretch) => pick(stretch) / stretch.seconds
  const each = (stretches: Stretch[], pick: (stretch: Stretch) => number) =>
    median(stretches.map(rate(pick))) / visitors
  const ratio = (over: Stretch[], pick: (stretch: Stretch) => number) =>
    median(laurel.map((stretch, i) => rate(pick)(stretch) / rate(pick)(over[i] as Stretch)))
  // By message, up or down, so that a moment in which the machine let nobody work counts for neither side.
  const cpu = ({ cpuMs, messages, uploads }: Stretch) => (cpuMs * 1000) / (messages + uploads)
  const cpuOver = (over: Stretch[]) => median(laurel.map((stretch, i) => cpu(stretch) / cpu(over[i] as Stretch)))
  const p99 = median(laurel.map(({ ages }) => percentile(ages, 0.99)))
  return {
    visitors,
    rounds: all.laurel.length,
    roundsCounted: laurel.length,
    bytesPerVisitorPerSecond: round(
      each(laurel, ({ bytes }) => bytes),
      0,
    ),
    schemaBytesPerVisitorPerSecond: round(
      each(schema, ({ bytes }) => bytes),
      0,
    ),
    bytesOverSchema: round(
      ratio(schema, ({ bytes }) => bytes),
      4,
    ),
    framesOverBareWs: round(
      ratio(bare, ({ messages }) => messages),
      3,
    ),
    cpuOverBareWs: round(cpuOver(bare), 3),
    cpuOverSchema: round(cpuOver(schema), 3),
    cpuMicrosPerMessage: round(median(laurel.map(cpu)), 2),
    cpuPercent: round(median(laurel.map(rate(({ cpuMs }) => cpuMs))) / 10, 1),
    p50Ms: round(median(laurel.map(({ ages }) => percentile(ages, 0.5))), 1),
    p99Ms: round(p99, 1),
    p99OverTick: round(p99 / TICK_MS, 3),
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
