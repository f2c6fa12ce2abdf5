import { parseArgs } from 'node:util'
import { ImportOptions } from '../../shared/importer/import-request.ts'
import { DEFAULT_OPTIONS } from '../../shared/importer/pack-import.ts'

export interface CliOptions {
  file: string
  json: boolean
  options: ImportOptions
}

export const USAGE = `Gives Laurel a list of winners, and the hall of it.

  npm run import -- <file> [options]

  <file>                  CSV, XLSX or JSON; one row for each project or award
  --exhibition <slug>     into this exhibition; without it one is named after the title or the file
  --title <text>          the exhibition's title; "English / 中文" gives both languages
  --dry-run               show columns, mistakes and changes; store nothing
  --partial               leave out the rows with mistakes and store the others
  --map <column=field>    what a column is; again for each column. "#2" is the second column;
                          fields: project team person category award rank year summary website
                          picture id sample fact leave-out; project.zh says the language, too
  --answer <row=booth>    a project that is only nearly the same as a stored one: the booth's id, or new
  --overwrite             take the file's word also where somebody edited a booth since
  --prune                 remove booths that are no longer in the list
  --nominees              leave the awards out, and what may tell them
  --featured              show this exhibition at "/" from now on
  --json                  one JSON object instead of words

Works with the server stopped and with it running. DATA_DIR, PORT and DATABASE_URL are read as by npm start.
Exit codes: 0 stored, or nothing to do; 1 the file or the command cannot be used; 2 mistakes, nothing stored;
3 questions are open, nothing stored.`

/** Reads the command line; a string is what is wrong with it. */
export function readCliOptions(argv: readonly string[]): CliOptions | 'help' | { error: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (cause) {
    // Node's sentence goes on with how to pass words that begin with a dash: nothing that helps here.
    const said = (cause as Error).message.split(/\n|\. /)[0]?.replace(/\.$/, '') ?? ''
    return { error: `${said}; npm run import -- --help names all options.` }
  }
  const { values, positionals } = parsed
  if (values.help || argv.length === 0) return 'help'
  const [file, ...more] = positionals
  if (file === undefined) return { error: 'Which file? npm run import -- <file>' }
  if (more.length > 0)
    return { error: `One file at a time; "${more[0]}" is one too many. Put names with spaces in quotes.` }
  const answers: Record<string, string> = {}
  for (const word of values.answer ?? []) {
    const [, row, answer] = /^(?:row )?(\d+)=(new|[a-z0-9]{6,16})$/.exec(word.trim()) ?? []
    if (row === undefined || answer === undefined)
      return { error: `--answer ${word} says nothing; write --answer 12=new or --answer 12=<booth id>.` }
    answers[`row ${row}`] = answer
  }
  const wrongMap = (values.map ?? []).find((word) => !word.includes('='))
  if (wrongMap !== undefined) return { error: `--map ${wrongMap} says nothing; write --map "column=field".` }
  const read = ImportOptions.safeParse({
    ...DEFAULT_OPTIONS,
    fileName: file.split(/[/\\]/).at(-1)?.slice(-255) ?? '',
    exhibition: values.exhibition ?? null,
    title: values.title ?? null,
    map: values.map ?? [],
    answers,
    partial: values.partial,
    overwrite: values.overwrite,
    prune: values.prune,
    nominees: values.nominees,
    featured: values.featured,
    dryRun: values['dry-run'],
  })
  if (read.success) return { file, json: values.json, options: read.data }
  const at = read.error.issues[0]?.path[0]
  return at === 'exhibition'
    ? {
        error: `--exhibition ${values.exhibition} cannot be an address; use small letters, digits and single hyphens, as in my-awards-2026.`,
      }
    : { error: `--${String(at)} cannot be used; see npm run import -- --help.` }
}

const flag = { type: 'boolean', default: false } as const
const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      help: { ...flag, short: 'h' },
      exhibition: { type: 'string' },
      title: { type: 'string' },
      map: { type: 'string', multiple: true },
      answer: { type: 'string', multiple: true },
      'dry-run': flag,
      partial: flag,
      overwrite: flag,
      prune: flag,
      nominees: flag,
      featured: flag,
      json: flag,
    },
  })
