import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** The server's log: JSON lines on stderr, so that the start-up words on stdout stay readable. */
export const createLog = (level: Config['logLevel']): Logger =>
  pino(
    { level, base: undefined, redact: ['req.headers.cookie', 'token', 'secret'] },
    pino.destination({ dest: 2, sync: true }),
  )
