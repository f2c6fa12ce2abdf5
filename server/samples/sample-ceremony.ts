import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'
import type { Services } from '../services.ts'

/**
 * Gives a sample that has no ceremony yet the one of `award-night.json`: a RunOfShow in which booths are named by their id
 * in winners.csv ("booth:quiet-cloud"), categories by their English name ("category:Future lifestyles"), and films by where
 * they lie under demos/ ("file:ink-and-orbit/film.mp4"). Nothing of it is announced, and nothing sealed.
 * @throws when the file is not whole; it is part of Laurel.
 */
export async function giveSampleCeremony(
  { storage, id, now }: Pick<Services, 'storage' | 'id' | 'now'>,
  folder: string,
  slug: string,
): Promise<void> {
  const stored = await storage.exhibitions.load(slug)
  if (!stored || (await storage.ceremonies.ofExhibition(slug)).length > 0) return
  const show = await readShow(folder, stored)
  // An organizer who took the booths of the list away has no use for its ceremony.
  if (!show) return
  const at = now()
  const about = { announced: false, toldSeconds: null, revision: 1, madeAt: at, changedAt: at, changedBy: '' }
  await storage.ceremonies.save({ id: id(10), exhibition: slug, show, ...about }, 0)
}

async function readShow(folder: string, stored: StoredExhibition): Promise<RunOfShow | undefined> {
  const text = await readFile(join(folder, 'award-night.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const files: string[] = []
  let missing = false
  const found = (what: string | undefined): string => {
    if (what === undefined) missing = true
    return what ?? ''
  }
  const body: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    const [, kind, name] = /^(booth|category|file):(.+)$/.exec(value) ?? []
    switch (kind) {
      case 'booth':
        return found(stored.projects.find(({ externalId }) => externalId === name)?.id)
      case 'category':
        return found(stored.categories.find((one) => one.name.en === name)?.id)
      case 'file':
        files.push(join(folder, 'demos', name ?? ''))
        return `/samples/${stored.slug}/${name}`
      default:
        return value
    }
  })
  if (missing) return undefined
  await Promise.all(files.map((file) => access(file)))
  return RunOfShow.parse(body)
}
