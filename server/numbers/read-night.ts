import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { type NightNumbers, tellNight } from '../../shared/numbers/night.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'

/** What may be told of a ceremony's night. Votes are told of what was read out: before, a total would be a hint. */
export async function nightNumbers(
  { storage, ceremonies, votes }: Pick<Services, 'storage' | 'ceremonies' | 'votes'>,
  { id, show }: StoredCeremony,
): Promise<NightNumbers> {
  const state = (await ceremonies.run(id, NIGHT))?.state()
  const polled = show.awards.filter(
    ({ id: award }) => state?.opened[award] !== undefined && state.polls[award]?.closedAt != null,
  )
  const totals = await Promise.all(
    polled.map(async ({ id: award }) => {
      const ledger = await votes.ledger({ ceremony: id, run: NIGHT, award })
      return { award, votes: ledger?.votes.length ?? 0 }
    }),
  )
  const [minutes, applause] = [await storage.night.minutes(id), await storage.night.applause(id)]
  return tellNight({ minutes, applause, votes: totals }, show.awards)
}
