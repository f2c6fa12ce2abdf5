import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createDirector } from './director.ts'
import { shortShow } from './short-show.ts'
import { boothIdOf } from './small-exhibition.ts'
import { SMALL, startHall } from './start-hall.ts'
import { DRAWN } from './template.ts'

/** In DRAWN, from when it is whole until it is taken: it is as new as the tests that take it. */
const WHOLE = join(DRAWN, 'whole')

/** Makes a data folder with the sample, and with all drawn that the tests' servers would otherwise draw again. */
export async function drawSample(dataDir: string): Promise<void> {
  const app = await createApp(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, []))
  await app.drawAhead()
  await app.stop()
  const small = await startHall()
  await small.app.drawAhead()
  const director = await createDirector(await small.organizer(), SMALL, shortShow(SMALL))
  director.leaves()
  await small.app.drawAhead() // with the words of the night that most ceremonies here are
  const faces = [0, 1, 2]
    .map((booth) => boothIdOf(SMALL, booth))
    .flatMap((id) => [`og/b/${id}.png`, `posters/${id}.webp`])
  for (const path of [`og/e/${SMALL}.png`, ...faces]) await fetch(`${small.url}/${path}`)
  cpSync(join(small.dataDir, 'cache'), join(dataDir, 'cache'), { recursive: true })
  await small.stop()
}

/** Copies what make-ready.ts had drawn, once. False when there is nothing new. */
export function takeDrawn(dataDir: string): boolean {
  if (!existsSync(WHOLE)) return false
  rmSync(WHOLE)
  cpSync(DRAWN, dataDir, { recursive: true })
  return true
}

if (import.meta.main) {
  mkdirSync(DRAWN, { recursive: true })
  for (const name of readdirSync(DRAWN)) if (name !== 'cache') rmSync(join(DRAWN, name), { recursive: true })
  await drawSample(DRAWN)
  writeFileSync(WHOLE, '')
}
