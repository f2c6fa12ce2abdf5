import { createHash } from 'node:crypto'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { canonical } from '../../shared/seals/canonical.ts'
import type { Envelope, Opened } from '../../shared/seals/envelope.ts'
import { amongThose } from '../../shared/votes/count-votes.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { Count } from '../votes/votes.ts'

/** Where a run has its results from: the night from the envelopes, a rehearsal makes them up. */
export interface Results {
  /** Awards that can be read out. */
  sealed(): Promise<ReadonlySet<string>>
  /** The envelope of an award that is to be read out at `at`. */
  unseal(award: string, at: number): Promise<Opened>
  /** What was read out of these awards, after a restart. */
  again(opened: Readonly<Record<string, number>>): Promise<Opened[]>
  /** The audience has decided. */
  counted(award: string, count: Count): Promise<void>
}

type Needs = Pick<Services, 'seals' | 'exhibitions' | 'log' | 'bus'>

export const nightResults = (
  { seals, exhibitions, log, bus }: Needs,
  { id, exhibition }: StoredCeremony,
  show: () => RunOfShow,
): Results => ({
  sealed: () => seals.ready(id),
  unseal: (award, at) => seals.unseal(id, award, at),
  again: async () => seals.opened(id),
  async counted(award, count) {
    if ((await seals.sealed(id)).has(award)) return // counted before a restart
    // Who left while the votes were cast cannot be read out: what they were called is not known any more.
    const there = new Set((await exhibitions.get(exhibition))?.exhibition.booths.map((booth) => booth.id))
    const nominees = show().awards.find((one) => one.id === award)?.nominees ?? []
    const { winners } = amongThose(count, nominees, (booth) => there.has(booth))
    const nothing = { en: '', zh: '' }
    const sealing = { exhibition, ceremony: id, award, winners, citation: nothing, person: '', by: 'vote', reason: '' }
    const sealed = await seals.seal(sealing)
    if (sealed.ok)
      bus.publish('ceremony.programme', { exhibition }) // its commitment is for everybody
    else log.error({ ceremony: id, award, reason: sealed.reason }, 'a vote could not be sealed')
  },
})

/** Results out of the run's own id: anybody of them, the same after a restart, and nothing to do with the sealed ones. */
export function madeUpResults(
  { exhibitions }: Needs,
  { id, exhibition }: StoredCeremony,
  run: string,
  show: () => RunOfShow,
): Results {
  const counts = new Map<string, readonly string[]>()
  const unseal = async (award: string, at: number): Promise<Opened> => {
    const given = show().awards.find((one) => one.id === award)
    const booths = (await exhibitions.get(exhibition))?.exhibition.booths ?? []
    const chance = createHash('sha256').update(`${run} ${award}`).digest()
    const nominees = given?.nominees ?? []
    const drawn = nominees[chance.readUInt32BE(0) % Math.max(1, nominees.length)]
    const winners = counts.get(award) ?? (drawn === undefined ? [] : [drawn])
    const envelope: Envelope = {
      v: 1,
      exhibition,
      ceremony: id,
      award,
      name: given?.name ?? { en: '', zh: '' },
      winners: winners.map((booth) => {
        const found = booths.find((one) => one.id === booth)
        return { booth, title: found?.title ?? { en: '', zh: '' }, team: found?.team ?? { en: '', zh: '' } }
      }),
      citation: { en: 'Made up for the rehearsal.', zh: '彩排用的虚构结果。' },
      person: '',
      salt: chance.toString('hex'),
    }
    const sha256 = createHash('sha256').update(canonical(envelope)).digest('hex')
    return { award, at, envelope, sha256, sealedAt: at }
  }
  return {
    sealed: async () => new Set(show().awards.map((award) => award.id)),
    unseal,
    again: (opened) => Promise.all(Object.entries(opened).map(([award, at]) => unseal(award, at))),
    counted: async (award, count) => void (count.winners.length > 0 && counts.set(award, count.winners)),
  }
}
