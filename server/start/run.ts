import { mkdirSync } from 'node:fs'
import { type App, createApp } from '../app.ts'
import { readConfig, SettingError } from '../config.ts'
import { organizerLinkAtStart } from '../organizer/organizer-link.ts'
import { DataError } from '../storage/open-database.ts'
import { greeting } from './greeting.ts'
import { writeRunningFile } from './running-file.ts'

/** Starts the server, tells where it is, and ends it cleanly on Ctrl-C and SIGTERM. */
export async function run(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2))
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const app = await createApp(config)
  const { services } = app
  const removeFile = writeRunningFile(config.dataDir, { url: app.url, token: services.localToken, pid: process.pid })
  endOnSignal(app, removeFile)
  const link = await organizerLinkAtStart(services, config.newOrganizerLink)
  process.stdout.write(`${await greeting(app, link)}\n`)
  await app.drawAhead()
}

function endOnSignal(app: App, before: () => void): void {
  let ending = false
  const end = () => {
    if (ending) return process.exit(130) // a second Ctrl-C does not wait
    ending = true
    before()
    app.stop().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

/** One sentence for what a person can mend; a stack trace for what only a developer can. */
export function explain(error: unknown): string {
  if (error instanceof SettingError || error instanceof DataError) return error.message
  const { code, port, address } = error as { code?: string; port?: number; address?: string }
  if (code === 'EADDRINUSE') return `Port ${port} is in use; stop what listens there or set PORT to another one.`
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened by this user; set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${address ?? process.env.HOST}; set HOST to one of its own.`
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return `The data folder ${process.env.DATA_DIR ?? './data'} cannot be written; set DATA_DIR to one that can.`
  return (error as Error).stack ?? String(error)
}
