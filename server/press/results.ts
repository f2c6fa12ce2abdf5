import type { Certificate } from '../../shared/certificates/certificates.ts'
import type { Bilingual, Language } from '../../shared/exhibition/text.ts'
import type { Tier } from '../../shared/plan/types.ts'
import { defuse, type ExportRows } from '../leads/export-rows.ts'

/** One winner as GET /api/exhibitions/<slug>/results.json tells it. Times are ISO 8601 in UTC. */
export interface Result {
  award: Bilingual
  tier: Tier
  edition: string
  category: Bilingual
  project: Bilingual
  team: Bilingual
  person: string
  citation: Bilingual
  /** Path of its booth and of its certificate, on this server. */
  booth: string
  certificate: string
  readOut: string
  /** When it was sealed; empty for an open count, which was no secret and has the time of its counting instead. */
  sealed: string
  counted: string
  commitment: string
}

export interface Results {
  exhibition: string
  title: Bilingual
  results: Result[]
}

const time = (at: number): string => new Date(at).toISOString()

/** The results of an exhibition: what was read out and nothing else. */
export const resultsJson = (certificates: readonly Certificate[]): Results => ({
  exhibition: certificates[0]?.exhibition.slug ?? '',
  title: certificates[0]?.exhibition.title ?? { en: '', zh: '' },
  results: certificates.map(({ code, award, winner, person, citation, opened, openCount }) => ({
    award: award.name,
    tier: award.tier,
    edition: award.edition,
    category: award.category,
    project: winner.title,
    team: winner.team,
    person,
    citation,
    booth: `/b/${winner.booth}`,
    certificate: `/certificate/${code}`,
    readOut: time(opened.at),
    sealed: openCount ? '' : time(opened.sealedAt),
    counted: openCount ? time(opened.sealedAt) : '',
    commitment: opened.sha256,
  })),
})

const HEADING = {
  en: [
    'Award',
    'Award (Chinese)',
    'Tier',
    'Edition',
    'Category',
    'Category (Chinese)',
    'Project',
    'Project (Chinese)',
    'Team',
    'Team (Chinese)',
    'Person',
    'Citation',
    'Citation (Chinese)',
    'Booth',
    'Certificate',
    'Read out (UTC)',
    'Sealed (UTC)',
    'Counted in the open (UTC)',
    'Commitment (SHA-256)',
  ],
  zh: [
    '奖项（英文）',
    '奖项',
    '等级',
    '届次',
    '类别（英文）',
    '类别',
    '作品（英文）',
    '作品',
    '团队（英文）',
    '团队',
    '个人',
    '颁奖词（英文）',
    '颁奖词',
    '展位',
    '证书',
    '宣读时间（UTC）',
    '密封时间（UTC）',
    '公开计票时间（UTC）',
    '承诺值（SHA-256）',
  ],
} as const satisfies Record<Language, readonly string[]>

/** The same as a list, both languages side by side; no cell of it is computed by a spreadsheet. */
export const resultsRows = (certificates: readonly Certificate[], language: Language): ExportRows => ({
  heading: HEADING[language],
  rows: resultsJson(certificates).results.map((one) =>
    [
      one.award.en,
      one.award.zh,
      one.tier,
      one.edition,
      one.category.en,
      one.category.zh,
      one.project.en,
      one.project.zh,
      one.team.en,
      one.team.zh,
      one.person,
      one.citation.en,
      one.citation.zh,
      one.booth,
      one.certificate,
      one.readOut,
      one.sealed,
      one.counted,
      one.commitment,
    ].map(defuse),
  ),
})
