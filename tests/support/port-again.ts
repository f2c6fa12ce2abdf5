import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Set for the browser tests: the servers of a worker are at one address, one after another, so that its browser knows it. */
const KEEPS_PORT = 'LAUREL_TEST_KEEPS_PORT'
/** Above the ports that browsers refuse, and below those that systems give to clients and to whoever asks for any. */
const FIRST_PORT = 11_000
/** Each worker of a run has so many of its own, and there are ports for so many workers. */
const PORTS = 600
const WORKERS = 8
let known = 0

/** The port that this worker's last server had, if nobody has taken it; else a free one. */
export async function portAgain(): Promise<number> {
  if (process.env[KEEPS_PORT] && known && (await isFree(known))) return known
  known = await ownPort()
  return known
}

/** A free port that nobody gets by chance while the server that had it is away: one that restarts finds it again. */
export async function ownPort(): Promise<number> {
  const first = FIRST_PORT + ((Number(process.env.VITEST_POOL_ID) || 0) % WORKERS) * PORTS
  for (let tries = 0; tries < PORTS; tries++) {
    const port = first + randomInt(PORTS)
    if (await isFree(port)) return port
  }
  throw new Error(`All ports from ${first} are taken.`)
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
