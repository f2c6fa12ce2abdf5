import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { ExhibitionWords } from './routes.ts'

const both = ({ en, zh }: Bilingual): string => en + zh

/** Everything that the hall writes about an exhibition and the night that it knows of, and what of it is set large. */
export function exhibitionWords(
  { title, text, categories, booths }: Exhibition,
  night?: Pick<RunOfShow, 'title' | 'awards'>,
): ExhibitionWords {
  const display = [
    title,
    ...categories.map(({ name }) => name),
    ...(night ? [night.title, ...night.awards.map(({ name }) => name)] : []),
    ...booths.flatMap((booth) => [booth, ...booth.demos].map((one) => one.title)),
  ].map(both)
  const rest = booths.flatMap(({ team, summary, awards, facts, links, demos }) => [
    ...demos.map((demo) => both(demo.text)),
    ...[team, summary, ...awards.map(({ name }) => name), ...links.map(({ label }) => label)].map(both),
    ...facts.flatMap(({ label, value }) => [both(label), both(value)]),
    ...awards.flatMap(({ edition, person }) => [edition, person]),
  ])
  return { display: display.join(''), text: [both(text), ...display, ...rest].join('') }
}

/** Pages of organizers and exhibitors: visitors do not carry their characters, those pages bring slices for them. */
const STAFF_WORDS = [
  ...[
    'organizer',
    'importer',
    'studio',
    'studio-kinds',
    'invites',
    'inbox',
    'inbox-messages',
    'language-words',
    'picture-field',
    'bell-staff',
    'booth-lint',
  ],
  ...['files', 'schedule-staff', 'numbers', 'tour-recorder', 'seal-panel', 'try-night', 'votes-desk'],
  ...['checks', 'desk', 'editor', 'import', 'organizer', 'print', 'refusals'].map((of) => `ceremony-${of}`),
  // Papers and replays are pages of their own.
  ...['certificates', 'certificates-staff', 'replay'],
].join('|')
const STAFF_PAGES = new RegExp(
  `^(organizer|importer|studio|inbox|dev|replay|certificates|ceremony/(editor|organizer|desk|print))/|^i18n/(${STAFF_WORDS})\\.ts$`,
)

/** Every character that visitors may be shown: read from the client's sources, so that no list of them has to be kept. */
export const interfaceText = (root: string): string => {
  const folder = join(root, 'client')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !STAFF_PAGES.test(name.replaceAll('\\', '/')),
  )
  return eachOnce(files.map((name) => readFileSync(join(folder, name), 'utf8')))
}

/** The characters of texts, each once, in code order. A table of flags is quicker than a set of strings. */
function eachOnce(texts: readonly string[]): string {
  const seen = new Uint8Array(0x110000)
  for (const text of texts)
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) ?? 0
      if (code > 0xffff) i++
      seen[code] = 1
    }
  let all = ''
  seen.forEach((is, code) => {
    if (is) all += String.fromCodePoint(code)
  })
  return all
}
