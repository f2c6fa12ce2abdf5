/** Runs beside the server: cutting fonts is computing, and the hall must not stand still for it. */
import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import subsetFont from 'subset-font'

export interface FontTask {
  path: string
  /** The characters to keep, or null for all. */
  text: string | null
  format: 'truetype' | 'woff2'
}

export type FontAnswer = { id: number; font: Uint8Array } | { id: number; error: string }

/** Kerning, ligatures, marks, and the tabular figures of counters: the rest is weight that nobody sees. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'palt', 'halt']

const cut = async ({ path, text, format }: FontTask): Promise<Uint8Array> => {
  const font = await readFile(path)
  if (text === null) return await subsetFont(font, '', { targetFormat: format, keepAllGlyphs: true })
  return await subsetFont(font, text, { targetFormat: format, keepFeatures: FEATURES, noHinting: true })
}

parentPort?.on('message', ({ id, task }: { id: number; task: FontTask }) => {
  cut(task).then(
    (font) => parentPort?.postMessage({ id, font } satisfies FontAnswer),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) } satisfies FontAnswer),
  )
})
