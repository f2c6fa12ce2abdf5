import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { importOverServer } from '../../server/importer/ask-server.ts'
import { DEFAULT_OPTIONS } from '../../shared/importer/pack-import.ts'
import { startPostgres } from '../support/postgres.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())
if (!postgres)
  process.stdout.write(
    'NOT RUN: the running server on Postgres, for none is installed here (TEST_DATABASE_URL names one).\n',
  )

/** Which connections are this server's: the contract suite may use the same database. */
const NAME = 'laurel-hall-test'

/** What a Postgres that restarts does to those who are connected. */
async function cutConnections(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
    [NAME],
  )
  await client.end()
}

it.skipIf(!postgres)(
  'on Postgres people meet and talk, an import changes the hall, and a restart keeps all',
  async () => {
    const url = new URL(postgres?.url ?? '')
    url.searchParams.set('application_name', NAME)
    const databaseUrl = url.href
    const run = Date.now().toString(36) // a database that was named may be one of an earlier run
    let hall: Hall = await startHall({ databaseUrl })
    const ada = await (await hall.visitor('Ada')).joins(SMALL)
    const bo = await (await hall.visitor('Bo')).joins(SMALL)
    await ada.waitsFor('Ada sees Bo', () => ada.person('Bo') !== undefined)
    await bo.says(`Hello from ${run}`)
    await ada.hears(`Hello from ${run}`)
    await cutConnections(databaseUrl)
    // A connection that was cut at that moment may still refuse once; what is answered with ok is stored.
    await expect.poll(() => ada.asks('booth.cheer', { booth: ada.boothId(1), on: true })).toMatchObject({ ok: true })

    const revision = ada.sees().revision
    const list = `Category,Project,Company,Award\nLight,Moth ${run},Lamp ${run},Grand prize\n`
    const report = await importOverServer(
      { url: hall.url, token: hall.app.services.localToken, pid: process.pid },
      Buffer.from(list),
      { ...DEFAULT_OPTIONS, fileName: 'winners.csv', exhibition: SMALL },
    )
    expect(report).toMatchObject({ ok: true, outcome: 'stored' })
    await ada.waitsFor('the hall has changed', (seen) => seen.revision > revision)
    const titles = async () => {
      const shown = (await (await fetch(`${hall.url}/api/exhibitions/${SMALL}`)).json()) as {
        booths: { title: { en: string } }[]
      }
      return shown.booths.map(({ title }) => title.en)
    }
    expect(await titles()).toEqual(expect.arrayContaining([`Moth ${run}`, 'Project 0']))

    await hall.app.stop()
    await ada.waitsFor('Ada knows', ({ phase }) => phase.name === 'lost')
    hall = await startHall({ databaseUrl, port: hall.app.port })
    await ada.waitsFor('Ada is back', ({ phase }) => phase.name === 'live')
    await bo.waitsFor('Bo is back', ({ phase }) => phase.name === 'live')
    await ada.waitsFor('Ada sees Bo', () => ada.person('Bo')?.presence === 'here')
    expect(await titles()).toContain(`Moth ${run}`)
    expect(ada.sees().passport.cheered).toContain(ada.boothId(1))
    const late = await (await hall.visitor('Late')).joins(SMALL)
    await late.hears(`Hello from ${run}`)
    await Promise.all([ada, bo].map((visitor) => visitor.leaves()))
    await hall.stop()
  },
)
