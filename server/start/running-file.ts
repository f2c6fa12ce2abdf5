import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How commands such as `npm run import` reach the server that owns this data folder. */
export interface Running {
  url: string
  /** Proves that who asks can read the data folder. */
  token: string
  pid: number
}

export const runningFile = (dataDir: string): string => join(dataDir, 'server.json')

/** Written for the owner alone; returns its undo. */
export function writeRunningFile(dataDir: string, running: Running): () => void {
  const path = runningFile(dataDir)
  writeFileSync(path, JSON.stringify(running), { mode: 0o600 })
  return () => rmSync(path, { force: true })
}
