import type { StoredExhibition, StoredProject } from '../../shared/exhibition/stored.ts'
import { TIERS } from '../../shared/plan/types.ts'

const said = (en: string, zh = en) => ({ en, zh })

/** Booth ids are unique over all exhibitions. */
export const boothIdOf = (slug: string, index: number): string => `${slug.replaceAll('-', '').slice(0, 8)}booth${index}`

/** An exhibition of a few invented booths: enough to walk in, quick to open. */
export function smallExhibition(slug: string, booths = 8): StoredExhibition {
  const projects: StoredProject[] = Array.from({ length: booths }, (_, index) => {
    const tier = TIERS[index % TIERS.length] ?? 'third'
    return {
      id: boothIdOf(slug, index),
      category: index % 2 === 0 ? 'light' : 'sound',
      externalId: '',
      title: said(`Project ${index}`, `作品${index}`),
      team: said(`Team ${index}`, `团队${index}`),
      summary: said('Invented for a test.', '为测试虚构。'),
      awards: [{ id: `award${index}`, name: said('Prize', '奖'), tier, edition: '2026', person: '' }],
      facts: [],
      links: [],
      pictures: [],
      sample: true,
      edited: [],
    }
  })
  return {
    id: slug,
    slug,
    title: said('A small hall', '小展馆'),
    text: said(''),
    opens: '',
    closes: '',
    open: true,
    featured: true,
    accent: '',
    picture: '',
    figures: { entries: 0, winners: 0 },
    revision: 0,
    categories: [
      { id: 'light', name: said('Light', '光') },
      { id: 'sound', name: said('Sound', '声') },
    ],
    projects,
  }
}
