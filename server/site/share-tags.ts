import type { Booth, Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type Language, say } from '../../shared/exhibition/text.ts'
import { escapeHtml } from '../http/plain-page.ts'

/** What a page says to those who only read its head: people's chat apps, search engines. */
export interface ShareFace {
  title: string
  description: string
  /** Path of the page and of its picture, both from the root. */
  path: string
  picture: string
}

export const exhibitionFace = (exhibition: Exhibition, language: Language): ShareFace => ({
  title: say(exhibition.title, language),
  description: say(exhibition.text, language),
  path: `/e/${exhibition.slug}`,
  picture: `/og/e/${exhibition.slug}.png`,
})

export const boothFace = (exhibition: Exhibition, booth: Booth, language: Language): ShareFace => ({
  title: `${say(booth.title, language)} · ${say(exhibition.title, language)}`,
  description: say(booth.summary, language) || say(booth.team, language),
  path: `/b/${booth.id}`,
  picture: `/og/b/${booth.id}.png`,
})

const DESCRIPTION_CHARS = 200

/** Title and Open Graph tags; `base` is where the world reaches this server. */
export function shareTags(face: ShareFace, base: string, language: Language): string {
  const description = face.description.slice(0, DESCRIPTION_CHARS)
  const tags: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', 'Laurel'],
    ['og:locale', language === 'zh' ? 'zh_CN' : 'en_US'],
    ['og:title', face.title],
    ['og:description', description],
    ['og:url', base + face.path],
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
