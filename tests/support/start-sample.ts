import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import type { GrantRole, Scope } from '../../shared/grants/grants.ts'
import { portAgain } from './port-again.ts'
import { TEMPLATE } from './template.ts'
import { everybodyLeaves, type TestVisitor } from './test-visitor.ts'

export const SAMPLE = 'cultural-creative-shanghai-2023'

export interface SampleHall {
  app: App
  url: string
  /** Gives a visitor a role at a booth, or in the whole exhibition, as a claimed invite would. */
  grant(visitor: TestVisitor, role: GrantRole, booth?: string): Promise<void>
  stop(): Promise<void>
}

/** A real server in this process with the sample exhibition, as a newcomer has it. */
export async function startSample(now?: () => number, cap = 200): Promise<SampleHall> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-sample-'))
  const template = process.env[TEMPLATE]
  if (template) cpSync(template, dataDir, { recursive: true })
  const environment = {
    PORT: String(await portAgain()),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    INSTANCE_CAP: String(cap),
  }
  const app = await createApp(readConfig(environment, []), now)
  return {
    app,
    url: app.url,
    grant: async (visitor, role, booth) => {
      const scope: Scope = booth
        ? { kind: 'booth', exhibition: SAMPLE, booth }
        : { kind: 'exhibition', exhibition: SAMPLE }
      const { storage, id, now } = app.services
      const grant = { id: id(10), visitor: visitor.id, role, scope, until: null, withdrawn: null }
      await storage.grants.add(grant, 'test', now())
    },
    stop: async () => {
      await everybodyLeaves(app.url)
      await app.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
