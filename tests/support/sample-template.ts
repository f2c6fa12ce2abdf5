import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { startHall } from './start-hall.ts'
import { TEMPLATE } from './template.ts'

/** Draws once, before the browser tests, what each of their servers would otherwise draw again. */
export default async function setup(): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-template-'))
  const app = await createApp(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, []))
  await app.drawAhead()
  await app.stop()
  const small = await startHall()
  await small.app.drawAhead()
  cpSync(join(small.dataDir, 'cache'), join(dataDir, 'cache'), { recursive: true })
  await small.stop()
  process.env[TEMPLATE] = dataDir
  return () => rmSync(dataDir, { recursive: true, force: true })
}
