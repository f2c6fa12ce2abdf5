import type { Session } from '../../shared/schedule/schedule.ts'
import type { Services } from '../services.ts'
import { shownSession } from './schedules.ts'

/**
 * The sessions that everybody may know of: those of the hall, and of booths that `publicView` shows. They carry nothing of
 * an award, only what was written for them; a booth that is not public has none.
 */
export async function publicSessions(
  { exhibitions, schedules }: Pick<Services, 'exhibitions' | 'schedules'>,
  slug: string,
): Promise<Session[] | undefined> {
  const shown = await exhibitions.get(slug)
  if (!shown) return undefined
  const booths = new Set(['', ...shown.exhibition.booths.map(({ id }) => id)])
  return (await schedules.of(slug)).filter(({ booth }) => booths.has(booth)).map(shownSession)
}
