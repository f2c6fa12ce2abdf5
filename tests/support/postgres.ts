import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ownPort } from './port-again.ts'

/** Long enough for a busy machine; one that ends is not waited for. */
const PATIENCE_MS = 60_000

export interface TestPostgres {
  url: string
  stop(): Promise<void>
}

/** A throw-away Postgres on loopback, or undefined where none is installed. TEST_DATABASE_URL names one to use instead. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const bin = findBin()
  if (!bin) return undefined
  const dir = mkdtempSync(join(tmpdir(), 'laurel-pg-'))
  const as = account(dir)
  if (!as) return undefined
  const data = join(dir, 'data')
  const quiet: SpawnOptions = { ...as, cwd: dir, stdio: 'ignore' }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'], {
    ...as,
    cwd: dir,
    stdio: 'ignore',
  })
  const port = await ownPort()
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', dir, '-c', 'fsync=off'],
    quiet,
  )
  const url = `postgres://test@127.0.0.1:${port}/postgres`
  await ready(url, server)
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function findBin(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  return readdirSync(root)
    .map((version) => join(root, version, 'bin'))
    .findLast((bin) => existsSync(join(bin, 'initdb')))
}

/** Postgres refuses to run as root: become the account that came with its package. */
function account(dir: string): { uid?: number; gid?: number } | undefined {
  chmodSync(dir, 0o700)
  if (process.getuid?.() !== 0) return {}
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    const as = { uid: id('-u'), gid: id('-g') }
    chownSync(dir, as.uid, as.gid)
    return as
  } catch {
    return undefined // no such account: nobody to run it as
  }
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (cause) {
      const ended = server.exitCode !== null || server.signalCode !== null
      if (ended || performance.now() > until) throw new Error('The test Postgres did not start.', { cause })
      await new Promise((resolve) => setTimeout(resolve, 50)) // polling a process from outside: there is no event to wait on
    }
  }
}
