import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawSample, takeDrawn } from './draw-sample.ts'
import { TEMPLATE } from './template.ts'

/** Draws once, before the browser tests, what each of their servers would otherwise draw again. */
export default async function setup(): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-template-'))
  if (!takeDrawn(dataDir)) await drawSample(dataDir)
  process.env[TEMPLATE] = dataDir
  return () => rmSync(dataDir, { recursive: true, force: true })
}
