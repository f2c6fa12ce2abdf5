import type { DraftField } from '../../shared/studio/booth-draft.ts'

/** The parts that the studio shows one at a time. */
export const STUDIO_SECTIONS = ['words', 'pictures', 'look', 'details', 'demos', 'people', 'files', 'versions'] as const
export type StudioSection = (typeof STUDIO_SECTIONS)[number]

const SECTION_OF: Record<DraftField, StudioSection> = {
  title: 'words',
  team: 'words',
  summary: 'words',
  pictures: 'pictures',
  poster: 'look',
  logo: 'look',
  tone: 'look',
  links: 'details',
  facts: 'details',
  demos: 'demos',
}

/** Where a field is edited. */
export const sectionOf = (field: DraftField): StudioSection => SECTION_OF[field]
