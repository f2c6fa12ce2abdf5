import { CEREMONY_LIMITS } from '../../shared/ceremony/ceremony-words.ts'
import type { CeremonyAward } from '../../shared/ceremony/run-of-show.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { normalise } from '../../shared/importer/normalise.ts'
import type { SealRefusal } from '../../shared/seals/seal-words.ts'
import { type NamedProject, type ShownAward, whatWasShown } from '../../shared/seals/was-shown.ts'
import type { StoredEnvelope } from '../storage/seal-port.ts'
import { namesOf } from './names-of.ts'
import type { SealInput } from './seals.ts'

/** What a result is checked against. */
export interface SealSurroundings {
  award: CeremonyAward | undefined
  booths: readonly Booth[]
  /** The award's envelope as it stands. */
  standing: StoredEnvelope | undefined
  /** The booths' projects by all their names, and every award that was ever shown on this server. */
  names: readonly NamedProject[]
  shown: readonly ShownAward[]
}

/** Titles shorter than this stand inside of other words too. */
const TELLING = 2

/** Why a result may not be sealed so, or undefined. Pure. */
export function whyNotSealed(
  input: SealInput,
  { award, booths, standing, names, shown }: SealSurroundings,
): SealRefusal | undefined {
  if (!award) return 'no-such-award'
  if (standing?.opened) return 'opened'
  const byVote = input.by === 'vote'
  if (!byVote && award.ballot) return 'by-vote'
  const { winners, reason } = input
  const known = new Set(booths.map(({ id }) => id))
  if (winners.some((booth) => !award.nominees.includes(booth) || !known.has(booth))) return 'no-such-nominee'
  if (!byVote && (winners.length === 0 || winners.length > CEREMONY_LIMITS.winners)) return 'invalid'
  if (new Set(winners).size !== winners.length) return 'invalid'
  // A count that is refused for its winner would tell of them; and one that everybody saw is nowhere called a secret
  // (shared/ceremony/open-count.ts).
  if (!byVote && whatWasShown(shown)(award)(namesOf(names, winners))) return 'was-public'
  if (standing && reason.trim() === '') return 'reason-missing'
  // Whoever it names, and whether that is right: the answer must not depend on what is in the envelope.
  if (standing && booths.some((booth) => award.nominees.includes(booth.id) && isNamedIn(reason, booth)))
    return 'reason-tells'
  return undefined
}

function isNamedIn(reason: string, { title, team }: Booth): boolean {
  const text = normalise(reason)
  return [title.en, title.zh, team.en, team.zh]
    .map(normalise)
    .some((name) => name.length >= TELLING && text.includes(name))
}
