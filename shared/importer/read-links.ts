import type { Link, Picture } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { isChinese } from './normalise.ts'
import { type Problem, problem } from './problem.ts'

/** An address that a visitor may be sent to: http or https, a host with a dot or a port, and nothing before the host. */
const WEB =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?)(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*(?::\d{1,5})?(?:[/?#]\S*)?$/iu
/** The same without its scheme, as people write it. */
const BARE = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu
export const isWebAddress = (text: string): boolean => WEB.test(text)
/** A picture of our own, which visitors' browsers may load without asking another host. */
const OURS = /^\/(?:media|assets)\/[\w./-]+$/

const LABELS: readonly (readonly [RegExp, Bilingual])[] = [
  [/demo|演示/iu, { en: 'Demo', zh: '演示' }],
  [/video|trailer|视频/iu, { en: 'Video', zh: '视频' }],
  [/repo|github|源码|代码/iu, { en: 'Source code', zh: '源代码' }],
  [
    /^(?:project |company )?(?:web ?site|web ?page|web|url|links?|home ?page|site)$|网址|官网|网站|主页|链接|网页/iu,
    { en: 'Website', zh: '网站' },
  ],
]

const labelOf = (header: string): Bilingual =>
  LABELS.find(([words]) => words.test(header))?.[1] ??
  (isChinese(header) ? { en: '', zh: header } : { en: header, zh: '' })

/** The addresses of a cell; more than one may stand in it. */
export function readLinks(cell: string, header: string, row: number): { links: Link[]; problems: Problem[] } {
  const links: Link[] = []
  const problems: Problem[] = []
  for (const word of addresses(cell)) {
    const url = WEB.test(word) ? word : BARE.test(word) ? `https://${word}` : undefined
    if (url) links.push({ url, label: labelOf(header) })
    else problems.push(problem('bad-link', { row, column: header, found: word }))
  }
  return { links, problems }
}

/** Pictures of ours are shown; one of another host becomes a link, because nothing is fetched from there unasked. */
export function readPictures(
  cell: string,
  header: string,
  row: number,
): { pictures: Picture[]; links: Link[]; problems: Problem[] } {
  const words = addresses(cell)
  const ours = words.filter((word) => OURS.test(word) && !word.includes('..'))
  const { links } = readLinks(words.filter((word) => !ours.includes(word)).join('\n'), header, row)
  const label = { en: 'Picture', zh: '图片' }
  const far = words.filter((word) => !ours.includes(word))
  return {
    pictures: ours.map((url) => ({ url, alt: { en: '', zh: '' } })),
    links: links.map(({ url }) => ({ url, label })),
    problems: far.map((found) => problem('far-picture', { row, column: header, found })),
  }
}

/** The words of a cell; a mark between two addresses divides them, one inside of an address is a part of it. */
const addresses = (cell: string): string[] =>
  cell
    .split(/\s+/u)
    .flatMap((word) => word.split(/[;；,，、](?=https?:|www\.)/iu))
    .map((word) => word.replace(/[;；,，、]$/u, ''))
    .filter(Boolean)
