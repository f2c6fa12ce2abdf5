import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { giveIds } from '../../shared/importer/merge.ts'
import { DEFAULT_OPTIONS } from '../../shared/importer/pack-import.ts'
import { emptyExhibition } from '../exhibition/create-exhibitions.ts'
import { giveSampleCeremony } from '../samples/sample-ceremony.ts'
import { giveSampleDemos, readSampleDemos } from '../samples/sample-demos.ts'
import { giveSampleTours } from '../samples/sample-tours.ts'
import type { Services } from '../services.ts'

type SampleServices = Pick<Services, 'storage' | 'exhibitions' | 'id' | 'now'>

const bilingual = z.object({ en: z.string(), zh: z.string() })
/** exhibition.json of a folder: what a list of winners has no columns for. */
const About = z.object({
  slug: z.string(),
  title: bilingual,
  text: bilingual,
  opens: z.string(),
  closes: z.string(),
  accent: z.string(),
  figures: z.object({ entries: z.number(), winners: z.number() }),
})

/**
 * Imports a folder of assets/exhibitions (exhibition.json, winners.csv and demos/) as an organizer would, once: an
 * exhibition that is there already belongs to its organizer and stays as it is, but for demos at booths that never had
 * any. The first exhibition of a server is shown at "/".
 * Answers its slug.
 * @throws when the folder's files are not whole; they are part of Laurel.
 */
export async function loadSample(services: SampleServices, folder: string): Promise<string> {
  const about = About.parse(JSON.parse(await readFile(join(folder, 'exhibition.json'), 'utf8')))
  const known = await services.storage.exhibitions.list()
  const demos = await readSampleDemos(folder, about.slug)
  if (known.some(({ slug }) => slug === about.slug)) {
    await services.exhibitions.change(about.slug, (stored) => giveSampleDemos(stored, demos))
    return about.slug
  }
  const bytes = await readFile(join(folder, 'winners.csv'))
  const options = { ...DEFAULT_OPTIONS, fileName: 'winners.csv', exhibition: about.slug, featured: known.length === 0 }
  const { planHere } = await import('./plan-here.ts') // only a first start needs it
  const planned = await planHere({ bytes, stored: { ...emptyExhibition(about.slug), ...about }, options, sealed: [] })
  if (!planned.ok || !planned.preview.ready)
    throw new Error(
      `The exhibition in ${folder} cannot be imported: ${JSON.stringify(planned.ok ? planned.preview.problems : planned.problem)}`,
    )
  // One write: a start that is cut short leaves no half of it.
  await services.exhibitions.change(about.slug, (stored) => {
    if (stored.revision > 0) return undefined
    const next = giveIds({ ...planned.next, ...about }, services.id)
    return giveSampleDemos(next, demos) ?? next
  })
  return about.slug
}

export interface LoadedSample {
  slug: string
  folder: string
}

/** Loads every folder of assets/exhibitions that this server does not have yet. */
export async function loadSamples(services: SampleServices, folder: string): Promise<LoadedSample[]> {
  const loaded: LoadedSample[] = []
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) {
      const of = join(folder, entry.name)
      loaded.push({ slug: await loadSample(services, of), folder: of })
    }
  return loaded
}

/** Gives them their tours and their ceremony. The doors may be open already: a hall does without until then. */
export async function furnishSamples(services: SampleServices, samples: readonly LoadedSample[]): Promise<void> {
  for (const { slug, folder } of samples) {
    await giveSampleTours(services, folder, slug)
    await giveSampleCeremony(services, folder, slug)
  }
}
