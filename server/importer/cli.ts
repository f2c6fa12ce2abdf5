import { open, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import type { Language } from '../../shared/exhibition/text.ts'
import { say } from '../../shared/exhibition/text.ts'
import type { ImportReport } from '../../shared/importer/import-report.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import { MAX_BYTES } from '../../shared/importer/table.ts'
import { readConfig, SettingError } from '../config.ts'
import { DataError } from '../storage/open-database.ts'
import { findServer, importOverServer } from './ask-server.ts'
import { type CliOptions, readCliOptions, USAGE } from './cli-options.ts'
import { paint } from './paint.ts'
import { tooBig } from './plan-list.ts'
import { reportWords } from './report-words.ts'
import { sayReport } from './say-report.ts'

/** `npm run import`: reads a list, says what it would change, and stores it. Ends with the exit code that USAGE names. */
async function main(): Promise<number> {
  const cli = readCliOptions(process.argv.slice(2))
  if (cli === 'help') return print(USAGE, 0)
  if ('error' in cli) return complain(cli.error)
  const config = readConfig(process.env, [])
  const read = await readFileWithin(cli.file)
  if (!(read instanceof Uint8Array)) return typeof read === 'string' ? complain(read) : finish(cli, read, undefined)

  const server = await findServer(config.dataDir)
  if (server) {
    return await ask(cli, (options) => importOverServer(server, read, options), server.url)
  }
  // Loaded now and not above: what refuses a command, or hands it to the server, needs no database.
  const { createServices } = await import('../create-services.ts')
  const { importList } = await import('./import-list.ts')
  const services = await createServices(config)
  try {
    return await ask(cli, (options) => importList(services, read, options), undefined)
  } finally {
    await services.stop()
  }
}

/** The file's bytes, or a report that refuses it by its size alone, or a sentence. */
async function readFileWithin(path: string): Promise<Uint8Array | ImportReport | string> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) return `${path} is a folder; give a CSV, XLSX or JSON file.`
    if (about.size > MAX_BYTES) return { ok: false, problem: tooBig(about.size) }
    const handle = await open(path)
    try {
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    return code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${message}.`
  }
}

/** Imports, and asks about near matches when somebody sits before the terminal. */
async function ask(
  cli: CliOptions,
  run: (options: ImportOptions) => Promise<ImportReport>,
  url: string | undefined,
): Promise<number> {
  let report = await run(cli.options)
  const person = process.stdin.isTTY && process.stdout.isTTY && !cli.json
  if (report.ok && report.outcome === 'questions' && person) {
    process.stdout.write(sayReport(report, language(), colours()))
    const answers = await askAboutNear(report.preview.plan.near)
    report = await run({ ...cli.options, answers: { ...cli.options.answers, ...answers } })
  }
  return finish(cli, report, url)
}

type Near = Extract<ImportReport, { ok: true }>['preview']['plan']['near']

async function askAboutNear(near: Near): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  const t = reportWords(language())
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    for (const { key, row, title, candidates } of near) {
      const choices = candidates.map(({ title: other }, i) => `    ${i + 1}  ${say(other, language())}`)
      const question = `  ${t.which(row, say(title, language()))}\n${choices.join('\n')}\n    n  ${t.newOne}\n  > `
      for (;;) {
        const typed = (await terminal.question(question)).trim().toLowerCase()
        const booth = typed === 'n' ? 'new' : candidates[Number(typed) - 1]?.booth
        if (booth === undefined) continue
        answers[key] = booth
        break
      }
    }
  } finally {
    terminal.close()
  }
  return answers
}

function finish({ json }: CliOptions, report: ImportReport, url: string | undefined): number {
  const code =
    !report.ok || report.outcome === 'changed' ? 1 : report.preview.blocked ? 2 : report.outcome === 'questions' ? 3 : 0
  if (json) return print(JSON.stringify(report), code)
  const text = sayReport(report, language(), colours())
  if (!report.ok) {
    process.stderr.write(text)
    return 1
  }
  return print(`${text}  ${lastWords(report, url)}\n`, code)
}

function lastWords(report: Extract<ImportReport, { ok: true }>, url: string | undefined): string {
  const brush = paint(colours())
  const t = reportWords(language())
  const path = `/e/${report.preview.exhibition.slug}`
  const where = url ? t.open(`${url}${path}`) : t.start(path)
  switch (report.outcome) {
    case 'stored':
      return `${brush.green(t.stored)} ${where}`
    case 'same':
      return `${t.same} ${where}`
    case 'shown':
      return report.preview.blocked ? brush.red(t.shownBlocked) : t.shown
    case 'questions':
      return brush.red(t.questions)
    case 'mistakes':
      return brush.red(t.wrong)
    case 'changed':
      return brush.red(t.changed)
  }
}

/** The terminal's language, as the system says it. */
const language = (): Language =>
  /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'zh' : 'en'
const colours = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR

function print(text: string, code: number): number {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return code
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const known = error instanceof SettingError || error instanceof DataError
    process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`)
    process.exitCode = 1
  },
)
