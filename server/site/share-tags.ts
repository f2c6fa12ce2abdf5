import type { Booth, Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type Bilingual, LANGUAGES, type Language, say } from '../../shared/exhibition/text.ts'
import { escapeHtml } from '../http/plain-page.ts'

/** What a page says to those who only read its head: people's chat apps, search engines. */
export interface ShareFace {
  title: string
  description: string
  /** Path of the page and of its picture, both from the root. */
  path: string
  picture: string
  /** The other language that it has words in too, if any. */
  other?: Language
}

export const exhibitionFace = (exhibition: Exhibition, language: Language): ShareFace => ({
  title: say(exhibition.title, language),
  description: say(exhibition.text, language),
  path: `/e/${exhibition.slug}`,
  picture: `/og/e/${exhibition.slug}.png?lang=${language}`,
  ...otherLanguage(exhibition.title, language),
})

export const boothFace = (exhibition: Exhibition, booth: Booth, language: Language): ShareFace => ({
  title: `${say(booth.title, language)} · ${say(exhibition.title, language)}`,
  description: say(booth.summary, language) || say(booth.team, language),
  path: `/b/${booth.id}`,
  picture: `/og/b/${booth.id}.png?lang=${language}`,
  ...otherLanguage(booth.title, language),
})

const otherLanguage = (title: Bilingual, language: Language): { other?: Language } => {
  const other = LANGUAGES.find((one) => one !== language && title[one])
  return other ? { other } : {}
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', zh: 'zh_CN' }

const DESCRIPTION_CHARS = 200

/**
 * Title and Open Graph tags. `base` is where the world reaches this server; `asked` is the language that the link itself
 * names: programs fetch `og:url` in place of the link, and must find the same face there.
 */
export function shareTags(face: ShareFace, base: string, language: Language, asked?: Language): string {
  const description = face.description.slice(0, DESCRIPTION_CHARS)
  const tags: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', 'Laurel'],
    ['og:locale', LOCALES[language]],
    ...(face.other ? ([['og:locale:alternate', LOCALES[face.other]]] as [string, string][]) : []),
    ['og:title', face.title],
    ['og:description', description],
    ['og:url', base + face.path + (asked ? `?lang=${asked}` : '')],
    ['og:image', base + face.picture],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
  ]
  return [
    `<title>${escapeHtml(face.title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...tags.map(([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('\n')
}
