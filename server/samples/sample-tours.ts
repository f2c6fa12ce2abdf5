import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { walkableOf } from '../../shared/plan/walkable-of.ts'
import { toBase64 } from '../../shared/tours/base64.ts'
import { checkTour } from '../../shared/tours/check-tour.ts'
import { NewTour } from '../../shared/tours/tours.ts'
import type { Services } from '../services.ts'
import type { TourBody } from '../tours/kept-tour.ts'
import { Step, walkOf } from './walk-of.ts'

/** A sample's tour as its file has it: seconds for times, and the walk told from the booth, wherever that stands. */
const SampleTour = z.strictObject({
  host: z.strictObject({ name: z.string(), look: z.number() }),
  seconds: z.number(),
  walk: z.array(Step).min(1),
  demo: z.array(z.looseObject({ at: z.number() })),
  captions: z.array(z.looseObject({ at: z.number() })),
})

/**
 * Gives each booth of a sample that never had a tour, and that nobody has edited, the one of `tours/<id in
 * winners.csv>.json`.
 * @throws when a file is no tour at all; they are part of Laurel.
 */
export async function giveSampleTours(
  { storage, exhibitions, id, now }: Pick<Services, 'storage' | 'exhibitions' | 'id' | 'now'>,
  folder: string,
  slug: string,
): Promise<void> {
  const files = await readdir(join(folder, 'tours')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const [stored, shown] = await Promise.all([storage.exhibitions.load(slug), exhibitions.get(slug)])
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const project = stored?.projects.find(({ externalId }) => `${externalId}.json` === file)
    const slot = shown?.plan.booths.find((one) => one.id === project?.id)
    if (!project || !shown || !slot || project.edited.length > 0 || (await storage.tours.load(project.id))) continue
    const { host, seconds, walk, ...rest } = SampleTour.parse(
      JSON.parse(await readFile(join(folder, 'tours', file), 'utf8')),
    )
    const inMs = <Timed extends { at: number }>(list: readonly Timed[]) =>
      list.map((one) => ({ ...one, at: Math.round(one.at * 1000) }))
    const tour = NewTour.parse({
      ms: seconds * 1000,
      track: toBase64(walkOf(walk, seconds, slot)),
      demo: inMs(rest.demo),
      captions: inMs(rest.captions),
    })
    const { plan, demos } = shown
    const ground = { plan, walkable: walkableOf(plan), slot, demos: demos.get(project.id) ?? [] }
    if (checkTour(tour, ground)) continue // its organizer changed the hall or the demo: the tour is of another booth
    const body: TourBody = { ...tour, ...host }
    await storage.tours.give({
      id: id(12),
      booth: project.id,
      exhibition: slug,
      body: JSON.stringify(body),
      by: '',
      at: now(),
    })
  }
}
