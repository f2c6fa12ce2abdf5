import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { measureEntry } from './measure-entry.ts'

/**
 * `npm run check`, last step: how much a visitor loads, against the budget. JavaScript is counted in the build, gzip: each
 * step is an entry of the build's manifest with everything that it imports; what an earlier step brought is not counted
 * again. All that it takes to stand in the sample hall, in Chinese, is counted on the wire of a real browser.
 */
const DIST = join(import.meta.dirname, '../../dist/client')

/** kB are 1000 bytes. `entries` are the chunks that a step cannot do without; sheets that open at a tap are none. */
const STEPS = [
  { name: 'until the 2D directory can be read and searched', entries: ['index.html'], budget: 110 },
  { name: 'until it is live', entries: ['net/connect-hall.ts', 'net/hall-link.ts', 'hud/inside.tsx'], budget: 190 },
  { name: 'to the interactive 3D hall', entries: ['world/hall-canvas.tsx'], budget: 400 },
] as const

/** kB on the wire, as encoded. */
const HALL_BUDGET = 1500

interface Chunk {
  file: string
  imports?: string[]
}

interface Size {
  name: string
  kilobytes: number
  budget: number
}

function scriptSizes(dist = DIST): Size[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const loaded = new Set<string>()
  let bytes = 0
  const load = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The build has no entry ${key}; say in check-sizes.ts what took its place.`)
    if (loaded.has(chunk.file)) return
    loaded.add(chunk.file)
    bytes += gzipSync(readFileSync(join(dist, chunk.file)), { level: 9 }).length
    for (const other of chunk.imports ?? []) load(other)
  }
  return STEPS.map(({ name, entries, budget }) => {
    for (const entry of entries) load(entry)
    return { name: `gzip ${name}`, kilobytes: bytes / 1000, budget }
  })
}

async function hallSize(): Promise<Size> {
  const loaded = Object.entries(await measureEntry())
  const parts = loaded.map(([kind, bytes]) => `${kind} ${Math.round(bytes / 1000)}`).join(', ')
  const bytes = loaded.reduce((sum, [, more]) => sum + more, 0)
  return { name: `to stand in the sample hall, in Chinese (${parts})`, kilobytes: bytes / 1000, budget: HALL_BUDGET }
}

function tell({ name, kilobytes, budget }: Size): void {
  const over = kilobytes > budget
  if (over) process.exitCode = 1
  process.stdout.write(`${over ? 'OVER' : 'ok  '} ${kilobytes.toFixed(1).padStart(6)} kB of ${budget} kB ${name}\n`)
}

for (const size of scriptSizes()) tell(size)
tell(await hallSize())
