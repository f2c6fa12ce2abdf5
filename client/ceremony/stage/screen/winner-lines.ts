import type { Opened } from '../../../../shared/seals/envelope.ts'
import { stageSays } from '../../../i18n/stage.ts'
import { both, FOR_ALL, FOR_SEATS, type Line, owner, PLASTER } from './paint.ts'

/**
 * The names of the winners, each of as many lines as it needs: one large in both languages, more in a list. None of an
 * envelope that is still closed, as when the director jumped over its reveal.
 */
export function winnerLines(opened: Opened | undefined): Line[][] {
  if (!opened) return []
  const { winners, person } = opened.envelope
  const [first] = winners
  if (!first) return [both(stageSays.nobody, 0.2)]
  if (winners.length === 1) {
    const who = person ? both({ en: person, zh: '' }, 0.23) : []
    return [[...who, ...both(first.title, person ? FOR_ALL : 0.235), ...owner(first.team, FOR_ALL * 0.92)]]
  }
  const size = Math.max(FOR_SEATS, Math.min(0.17, 0.52 / winners.length))
  return winners.map(({ title }) =>
    owner(title, size, PLASTER).map((line, i) => ({ ...line, before: i ? 0.1 : 0.3, smallest: 0.07, like: 'winners' })),
  )
}
