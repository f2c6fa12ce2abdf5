import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { REVEAL_NAME_MS } from '../../shared/ceremony/reveal-name.ts'
import { elapsedOf } from '../../shared/ceremony/show.ts'
import type { Services } from '../services.ts'

/**
 * The award whose envelope is open and whose name the halls have not heard yet, or empty: its reveal has just begun. Until
 * they have, no page outside of the hall has it.
 */
export async function stillToSay(
  { ceremonies, now }: Pick<Services, 'ceremonies' | 'now'>,
  ceremony: string,
): Promise<string> {
  const live = await ceremonies.run(ceremony, NIGHT)
  const show = live?.shown()
  if (!live || show?.cue?.kind !== 'reveal') return ''
  const { award } = show.cue
  const opened = live.state().opened[award] ?? 0
  // One that is played again was heard before.
  return opened >= show.startedAt && elapsedOf(show, now()) < REVEAL_NAME_MS ? award : ''
}
