import type { CeremonyRefusal } from '../../shared/ceremony/ceremony-words.ts'
import type { FixedAwards } from '../../shared/ceremony/desk.ts'
import { isAsTold } from '../../shared/ceremony/fixed-award.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'

/**
 * Why a run of show may not be written so: it names what is not there, or changes an award that is sealed or voted on. An
 * award that is fixed stays as it is also when a nominee has left the exhibition: whoever that was, the rest is saved.
 */
export function mayWrite(
  before: RunOfShow | undefined,
  next: RunOfShow,
  { booths, categories }: Pick<Exhibition, 'booths' | 'categories'>,
  { sealed, voted }: FixedAwards,
): CeremonyRefusal | undefined {
  const fixed = new Set([...sealed, ...voted])
  const known = new Set(booths.map(({ id }) => id))
  const tracks = new Set(categories.map(({ id }) => id))
  for (const { id, nominees, category } of next.awards)
    if (fixed.has(id))
      continue // compared below
    else if (nominees.some((booth) => !known.has(booth)) || (category !== '' && !tracks.has(category))) return 'invalid'
  for (const cue of next.cues) {
    if (cue.kind === 'category' && !tracks.has(cue.category)) return 'invalid'
    if (
      cue.kind === 'demo' &&
      !booths.some(({ id, demos }) => id === cue.booth && demos.some((demo) => demo.id === cue.demo))
    )
      return 'invalid'
  }
  // The commitment is over the award's name; who may get it is what the audience was told.
  for (const id of fixed)
    if (!isAsTold(find(before, id), find(next, id))) return sealed.includes(id) ? 'sealed-award' : 'voted-award'
  return undefined
}

const find = (show: RunOfShow | undefined, id: string) => show?.awards.find((award) => award.id === id)
