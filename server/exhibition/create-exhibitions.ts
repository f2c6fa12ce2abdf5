import { publicView } from '../../shared/exhibition/public-view.ts'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'
import type { Bus } from '../bus/bus.ts'
import { createQueue } from '../queue.ts'
import type { Storage } from '../storage/storage.ts'
import { AwardIsSealed, type Exhibitions, type ShownExhibition } from './exhibitions.ts'

/** How often a change is tried again when somebody else was faster. */
const TRIES = 5

export function createExhibitions(storage: Storage, bus: Bus): Exhibitions & { stop: () => void } {
  /** Those of one exhibition change it one after the other; tries are for other processes. */
  const turns = new Map<string, ReturnType<typeof createQueue>>()
  const inTurn = <T>(slug: string, work: () => Promise<T>): Promise<T> => {
    const queue = turns.get(slug) ?? createQueue(1)
    turns.set(slug, queue)
    return queue(work)
  }
  const shown = new Map<string, Promise<ShownExhibition | undefined>>()
  const read = async (slug: string) => {
    const stored = await storage.exhibitions.load(slug)
    return stored && publicView(stored)
  }
  const get = (slug: string) => {
    let entry = shown.get(slug)
    if (!entry) {
      entry = read(slug)
      shown.set(slug, entry)
      // Neither a missing exhibition nor a failed read is remembered: anybody may ask for any slug.
      entry.then(
        (value) => value ?? shown.delete(slug),
        () => shown.delete(slug),
      )
    }
    return entry
  }
  const stop = bus.subscribe('exhibition.changed', ({ exhibition }) => shown.delete(exhibition))

  return {
    get,
    stop,
    async featured() {
      const all = await storage.exhibitions.list()
      return (all.find(({ featured }) => featured) ?? all[0])?.slug
    },
    async list() {
      const all = await storage.exhibitions.list()
      const each = await Promise.all(all.map(({ slug }) => get(slug)))
      return each.flatMap((one) => (one ? [one.exhibition] : []))
    },
    change: (slug, edit) =>
      inTurn(slug, async () => {
        for (let attempt = 0; attempt < TRIES; attempt++) {
          const stored = (await storage.exhibitions.load(slug)) ?? emptyExhibition(slug)
          const revision = stored.revision
          const edited = edit(structuredClone(stored))
          if (!edited) return undefined
          const saved = await storage.exhibitions.save(edited, revision)
          if (saved.ok) {
            bus.publish('exhibition.changed', { exhibition: slug })
            return { ...edited, revision: saved.revision }
          }
          if (saved.reason === 'sealed-award') throw new AwardIsSealed()
          if (saved.reason === 'slug-taken') throw new Error(`Another exhibition has the slug ${slug}.`)
        }
        throw new Error(`The exhibition ${slug} is being changed by many at once; try again.`)
      }),
    findBooth: (booth) => storage.exhibitions.findBooth(booth),
  }
}

/** What `change` hands to its edit when there is no such exhibition yet; revision 0 says so. */
export const emptyExhibition = (slug: string): StoredExhibition => ({
  id: slug,
  slug,
  title: { en: '', zh: '' },
  text: { en: '', zh: '' },
  opens: '',
  closes: '',
  open: true,
  featured: false,
  accent: '',
  picture: '',
  figures: { entries: 0, winners: 0 },
  revision: 0,
  categories: [],
  projects: [],
})
