import { createServer } from 'node:net'

/** Set for the browser tests: the servers of a worker are at one address, one after another, so that its browser knows it. */
const KEEPS_PORT = 'LAUREL_TEST_KEEPS_PORT'
let known = 0

/** The port that this worker's last server had, if nobody has taken it; else a free one, or 0 where each gets its own. */
export async function portAgain(): Promise<number> {
  if (!process.env[KEEPS_PORT]) return 0
  known = await freePort(known).catch(() => freePort(0))
  return known
}

const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
