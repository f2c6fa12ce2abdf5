import type { Certificate, CertificateLook } from '../../shared/certificates/certificates.ts'
import { type Bilingual, type Language, say } from '../../shared/exhibition/text.ts'
import type { Tier } from '../../shared/plan/types.ts'

/** What stands on one page of a certificate, in the language of that page as far as there are words in it. */
export interface PageWords {
  language: Language
  exhibition: string
  award: string
  given: string
  /** Whom it is given to, large: the project, or the person. */
  winner: string
  team: string
  citation: string
  date: string
  signatures: readonly { name: string; title: string; picture: string }[]
  check: string
  /** Where it is checked, and by which code. */
  address: string
  code: string
}

export interface CertificateWords {
  pages: readonly PageWords[]
  tier: Tier
  title: string
  /** What the QR code says. */
  url: string
  logo: string
  /** When it was read out, ms. */
  at: number
}

const WORDS = {
  en: {
    heading: (...parts: string[]) => parts.filter(Boolean).join(' · '),
    given: 'is awarded to',
    for: (project: string, team: string) => (team ? `for ${project}, ${team}` : `for ${project}`),
    read: (day: string) => `Read out on ${day}`,
    check: 'Check this certificate at',
    locale: 'en-GB',
  },
  zh: {
    heading: (title: string, edition: string, category: string) =>
      [edition ? `${title}（${edition}）` : title, category].filter(Boolean).join(' '),
    given: '授予',
    for: (project: string, team: string) => (team ? `获奖作品：${project}（${team}）` : `获奖作品：${project}`),
    read: (day: string) => `${day}颁发`,
    check: '扫码验证此证书',
    locale: 'zh-CN',
  },
} as const

/** The words of a certificate, first the page in the language that was asked for. `base`: how the world reaches this server. */
export function certificateWords(
  certificate: Certificate,
  look: CertificateLook,
  base: string,
  first: Language,
): CertificateWords {
  const { code, award, winner, opened } = certificate
  const url = `${base}/certificate/${code}`
  const address = `${base.replace(/^https?:\/\//, '')}/certificate/`
  const languages: readonly Language[] = first === 'zh' ? ['zh', 'en'] : ['en', 'zh']
  return {
    pages: languages.map((language) => pageWords(certificate, look, address, language)),
    tier: award.tier,
    title: `${say(award.name, first)} · ${certificate.person || say(winner.title, first)}`,
    url,
    logo: look.logo,
    at: opened.at,
  }
}

function pageWords(certificate: Certificate, look: CertificateLook, address: string, language: Language): PageWords {
  const t = WORDS[language]
  const { exhibition, ceremony, award, winner, person, citation, opened } = certificate
  const of = (text: Bilingual) => say(text, language)
  const edition = award.edition && !of(exhibition.title).includes(award.edition) ? award.edition : ''
  return {
    language,
    exhibition: t.heading(of(exhibition.title), edition, of(award.category)),
    award: of(award.name),
    given: t.given,
    winner: person || of(winner.title),
    team: person ? t.for(of(winner.title), of(winner.team)) : of(winner.team),
    citation: of(citation),
    date: t.read(dayIn(opened.at, ceremony.zone, t.locale)),
    signatures: look.signatures.map(({ name, title, picture }) => ({ name: of(name), title: of(title), picture })),
    check: t.check,
    address,
    code: certificate.code,
  }
}

/** The day on which it was where the ceremony was. */
export function dayIn(at: number, zone: string, locale: string): string {
  const format = (timeZone: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at)
  try {
    return format(zone || 'UTC')
  } catch {
    return format('UTC') // a zone that this machine does not know
  }
}
