import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'

/** Names the data folder that `startSample` begins with: the sample is in, its posters are drawn and its fonts cut. */
export const TEMPLATE = 'LAUREL_TEST_SAMPLE'

/** Draws once, before the browser tests, what each of their servers would otherwise draw again. */
export default async function setup(): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-template-'))
  const app = await createApp(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, []))
  await app.drawAhead()
  await app.stop()
  process.env[TEMPLATE] = dataDir
  return () => rmSync(dataDir, { recursive: true, force: true })
}
