import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * `npm run check`, last step: how much JavaScript a visitor loads, gzip, against the budget. Each step is an entry of the
 * build's manifest with everything that it imports; what an earlier step brought is not counted again.
 */
const DIST = join(import.meta.dirname, '../../dist/client')

/** kB are 1000 bytes. `entries` are the chunks that a step cannot do without; sheets that open at a tap are none. */
const STEPS = [
  { name: 'until the 2D directory can be read and searched', entries: ['index.html'], budget: 110 },
  { name: 'until it is live', entries: ['net/connect-hall.ts', 'net/hall-link.ts', 'hud/inside.tsx'], budget: 190 },
  { name: 'to the interactive 3D hall', entries: ['world/hall-canvas.tsx'], budget: 400 },
] as const

interface Chunk {
  file: string
  imports?: string[]
}

export function checkSizes(dist = DIST): { name: string; kilobytes: number; budget: number; ok: boolean }[] {
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
    const kilobytes = Math.round(bytes / 100) / 10
    return { name, kilobytes, budget, ok: kilobytes <= budget }
  })
}

if (import.meta.main) {
  const steps = checkSizes()
  for (const { name, kilobytes, budget, ok } of steps)
    process.stdout.write(`${ok ? 'ok  ' : 'OVER'} ${String(kilobytes).padStart(6)} kB of ${budget} kB gzip ${name}\n`)
  if (steps.some(({ ok }) => !ok)) process.exit(1)
}
