import type { BoothNumbers, HallNumbersAnswer } from '../../shared/numbers/numbers.ts'
import { addSpans, type Counts, tellNumbers } from '../../shared/numbers/tell.ts'
import type { Services } from '../services.ts'

type Readers = Pick<Services, 'storage' | 'numbers' | 'exhibitions' | 'now'>
const NONE: Counts = { hours: [], quiet: [], bells: [], cards: [], messages: [] }

/** What may be told of a booth. An hour that has just ended is written first, so that it is told whole or not at all. */
export async function boothNumbers(
  { storage, numbers, now }: Readers,
  { id, exhibition }: { id: string; exhibition: string },
  since: number,
): Promise<BoothNumbers> {
  await numbers.flush()
  return tellNumbers((await storage.numbers.read(exhibition, since, id)).get(id) ?? NONE, now())
}

/** What may be told of the hall: made of what is told of each booth, and of who was inside. */
export async function hallNumbers(
  { storage, numbers, exhibitions, now }: Readers,
  slug: string,
  since: number,
): Promise<Omit<Extract<HallNumbersAnswer, { ok: true }>, 'ok'> | undefined> {
  const shown = await exhibitions.get(slug)
  if (!shown) return undefined
  await numbers.flush()
  const counts = await storage.numbers.read(slug, since)
  const at = now()
  const booths = shown.exhibition.booths.map(({ id }) => ({ id, ...tellNumbers(counts.get(id) ?? NONE, at) }))
  return {
    inside: tellNumbers(counts.get('') ?? NONE, at),
    booths: booths.map(({ id, total }) => ({ id, total })),
    hours: addSpans(booths.map(({ spans }) => spans)),
  }
}
