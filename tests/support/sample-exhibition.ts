import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable } from '../../server/importer/read-table.ts'
import { CATEGORY_COLOURS, type CategoryColours } from '../../shared/exhibition/palette.ts'
import { buildList } from '../../shared/importer/build-list.ts'
import { guessColumns } from '../../shared/importer/guess-columns.ts'
import type { List, ListedProject } from '../../shared/importer/list.ts'
import type { PosterBooth } from '../../shared/posters/poster-art.ts'

export const SAMPLE_FOLDER = join(import.meta.dirname, '../../assets/exhibitions/cultural-creative-shanghai-2023')

/** The sample exhibition's list as the importer reads it. */
export const readSampleList = async (): Promise<List> => {
  const read = await readTable(readFileSync(join(SAMPLE_FOLDER, 'winners.csv')))
  if (!read.ok) throw new Error(`The sample's list cannot be read: ${JSON.stringify(read.problem)}`)
  return buildList(read.table, guessColumns(read.table), { partial: false, nominees: false })
}

export interface SamplePoster {
  project: ListedProject
  booth: PosterBooth
  colours: CategoryColours
}

/** The sample's booths with their category's colours, as posters are made from them. */
export const samplePosters = async (): Promise<SamplePoster[]> => {
  const { categories, projects } = await readSampleList()
  return projects.map((project) => {
    const colours = CATEGORY_COLOURS[categories.findIndex(({ key }) => key === project.category)]
    if (!colours) throw new Error(`${project.title.en} has no category.`)
    return { project, booth: { ...project, tier: project.awards[0]?.tier ?? 'third' }, colours }
  })
}
