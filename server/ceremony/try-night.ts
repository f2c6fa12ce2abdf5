import { randomInt } from 'node:crypto'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { CeremonyAward } from '../../shared/ceremony/run-of-show.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { CeremonyAnswer } from './ceremonies.ts'

/** Another winner is drawn so often where one was shown in the open before. */
const TRIES = 40

/**
 * "Try the award night": chance fills the envelopes of a ceremony whose nominees are all invented, so that nobody knows
 * what is in them, and the ceremony is announced. One that was held already is held anew, as another ceremony.
 */
export async function tryNight(
  services: Pick<Services, 'storage' | 'ceremonies' | 'seals' | 'exhibitions' | 'id' | 'now'>,
  stored: StoredCeremony,
  by: string,
): Promise<CeremonyAnswer<{ ceremony: string }>> {
  const { storage, ceremonies, seals, exhibitions } = services
  const shown = await exhibitions.get(stored.exhibition)
  if (!shown) return { ok: false, reason: 'no-such-exhibition' }
  const invented = new Set(shown.exhibition.booths.filter(({ sample }) => sample).map(({ id }) => id))
  // Chance decides among what we made up, never about real people's work.
  if (
    !stored.show.awards.every(({ nominees }) => nominees.length > 0 && nominees.every((booth) => invented.has(booth)))
  )
    return { ok: false, reason: 'not-allowed' }
  const held = (await ceremonies.run(stored.id, NIGHT))?.state().phase === 'over'
  const ceremony = held ? await again(services, stored, by) : stored
  const sealed = await seals.sealed(ceremony.id)
  for (const award of ceremony.show.awards)
    if (award.ballot === null && !sealed.has(award.id) && !(await drawn(services, ceremony, award)))
      return { ok: false, reason: 'not-sealed' }
  // Sealing takes its time: what was saved meanwhile is what is announced.
  const latest = (await storage.ceremonies.load(ceremony.id)) ?? ceremony
  if (!latest.announced) {
    const announced = await ceremonies.write(latest, { announced: true }, latest.revision, by)
    if (!announced.ok) return announced
  }
  await ceremonies.sealed(ceremony.id)
  return { ok: true, ceremony: ceremony.id }
}

async function again(
  { storage, id, now }: Pick<Services, 'storage' | 'id' | 'now'>,
  { exhibition, show }: StoredCeremony,
  by: string,
): Promise<StoredCeremony> {
  const at = now()
  const about = { announced: false, toldSeconds: null, revision: 1, madeAt: at, changedAt: at, changedBy: by }
  // Results that were read out are public for good: the same award is another edition's the next time.
  const held = (await storage.ceremonies.ofExhibition(exhibition)).length
  const awards = show.awards.map((award) => ({ ...award, edition: `${award.edition.split('#')[0]}#${held + 1}` }))
  const next: StoredCeremony = { id: id(10), exhibition, show: { ...show, awards }, ...about }
  await storage.ceremonies.save(next, 0)
  return next
}

async function drawn(
  { seals }: Pick<Services, 'seals'>,
  { id, exhibition }: StoredCeremony,
  { id: award, nominees }: CeremonyAward,
): Promise<boolean> {
  const citation = {
    en: 'Drawn by lot for the sample night: nobody knew it, and nobody decided it.',
    zh: '示例之夜抽签产生：事先无人知晓，也无人评定。',
  }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const winners = [nominees[randomInt(nominees.length)] ?? '']
    const input = { exhibition, ceremony: id, award, winners, citation, person: '', by: 'lot', reason: '' }
    const sealed = await seals.seal(input)
    if (sealed.ok) return true
    if (sealed.reason !== 'was-public') return false
  }
  return false
}
