import { mkdirSync } from 'node:fs'
import { type App, createApp } from './app.ts'
import { readConfig, SettingError } from './config.ts'
import { organizerLinkAtStart } from './organizer/organizer-link.ts'
import { greeting } from './start/greeting.ts'
import { writeRunningFile } from './start/running-file.ts'
import { warmUp } from './start/warm-up.ts'
import { DataError } from './storage/open-database.ts'

/** Starts the server, tells where it is, and ends it cleanly on Ctrl-C and SIGTERM. */
async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 22)
    throw new SettingError(
      `Laurel needs Node 22 or later and found ${process.versions.node}; start it with npm start, which brings its own.`,
    )
  const config = readConfig(process.env, process.argv.slice(2))
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const app = await createApp(config)
  const { services } = app
  const removeFile = writeRunningFile(config.dataDir, { url: app.url, token: services.localToken, pid: process.pid })
  endOnSignal(app, removeFile)
  const link = await organizerLinkAtStart(services, config.newOrganizerLink)
  process.stdout.write(`${await greeting(app, link)}\n`)
  await warmUp(app)
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
function explain(error: unknown): string {
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

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
})
