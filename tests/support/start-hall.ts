import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { COOKIE, hashSecret, newSecret } from '../../server/visitors/credential.ts'
import type { GrantRole, Scope } from '../../shared/grants/grants.ts'
import { portAgain } from './port-again.ts'
import { smallExhibition } from './small-exhibition.ts'
import { DRAWN, TEMPLATE } from './template.ts'
import { everybodyLeaves, type Person, TestVisitor } from './test-visitor.ts'

export const SMALL = 'small-hall'

export interface Hall {
  app: App
  url: string
  dataDir: string
  /** A visitor with a cookie of their own, not yet in any hall. */
  visitor(name: string, person?: Partial<Person>): Promise<TestVisitor>
  /** A visitor who is organizer of the exhibition. */
  organizer(): Promise<TestVisitor>
  /** Many at once, put into storage straight: the door of POST /api/visitor counts what comes from one address. */
  crowd(count: number): Promise<TestVisitor[]>
  /** Gives a visitor a role, as a claimed link would. */
  grant(visitor: TestVisitor, role: GrantRole, scope?: Scope): Promise<void>
  /** Lets everybody leave who is inside, in whatever tab, then ends the server. Data that it was given stay. */
  stop(): Promise<void>
}

/** A real server in this process on a port of its own, with one small exhibition. One at a time: the matchmaker is global. */
export async function startHall({
  dataDir,
  port,
  cap = 200,
  now,
  databaseUrl,
  env = {},
}: {
  dataDir?: string
  port?: number
  cap?: number
  now?: () => number
  /** Postgres instead of the embedded database. */
  databaseUrl?: string
  /** More of the operator's settings. */
  env?: Readonly<Record<string, string>>
} = {}): Promise<Hall> {
  const own = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'laurel-hall-')) : undefined
  const drawn = join(process.env[TEMPLATE] ?? DRAWN, 'cache')
  if (own && existsSync(drawn)) cpSync(drawn, join(own, 'cache'), { recursive: true })
  const environment = {
    PORT: String(port ?? (await portAgain())),
    DATA_DIR: dataDir ?? own ?? '',
    INSTANCE_CAP: String(cap),
    LOG_LEVEL: 'silent',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...env,
  }
  const app = await createApp(readConfig(environment, ['--no-sample']), now)
  if (!(await app.services.exhibitions.get(SMALL)))
    await app.services.exhibitions.change(SMALL, () => smallExhibition(SMALL))
  const visitor: Hall['visitor'] = (name, person = {}) =>
    TestVisitor.create(app.url, { name, look: 0, language: 'en', ...person })
  const grant: Hall['grant'] = async ({ id }, role, scope = { kind: 'exhibition', exhibition: SMALL }) => {
    const given = { id: app.services.id(10), visitor: id, role, scope, until: null, withdrawn: null }
    await app.services.storage.grants.add(given, 'test', app.services.now())
  }
  return {
    app,
    url: app.url,
    dataDir: environment.DATA_DIR,
    visitor,
    organizer: async () => {
      const olga = await visitor('Olga')
      await grant(olga, 'organizer')
      return olga
    },
    crowd: (count) =>
      Promise.all(
        Array.from({ length: count }, async (_, index) => {
          const { storage, id, now: clock } = app.services
          const secret = newSecret()
          const person = { id: id(12), name: `Guest ${index}`, look: index, language: 'en' }
          await storage.visitors.create({ ...person, createdAt: clock() }, hashSecret(secret))
          return TestVisitor.known(app.url, person, `${COOKIE}=${secret}`)
        }),
      ),
    grant,
    stop: async () => {
      await everybodyLeaves(app.url)
      await app.stop()
      if (own) rmSync(own, { recursive: true, force: true })
    },
  }
}
