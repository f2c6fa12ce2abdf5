import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { CeremonyAward } from '../../shared/ceremony/run-of-show.ts'
import type { PollLine, VoteDeskView, VoteInviteLine } from '../../shared/votes/vote-desk.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { VoteRight } from '../storage/vote-port.ts'
import { voteInvitePath } from './vote-invite-token.ts'
import type { Ledger } from './votes.ts'

/** A poll whose result was read out on the night, with every vote in it. */
export interface SaidPoll {
  award: CeremonyAward
  ledger: Ledger
}

/** The votes that may be spoken of: those whose award was read out. Of the others nothing is read, so nothing gets out. */
export async function saidPolls({ ceremonies, seals, votes }: Services, { id }: StoredCeremony): Promise<SaidPoll[]> {
  const night = await ceremonies.run(id, NIGHT)
  if (!night) return []
  const { opened, polls } = night.state()
  const said = night.show().awards.filter((award) => opened[award.id] !== undefined && polls[award.id])
  const ledgers = await Promise.all(
    said.map(async (award) => ({ award, ledger: await votes.ledger(night.poll(award.id)) })),
  )
  // Who won stands in the envelope: not somebody who left the exhibition before the votes were counted.
  const read = new Map((await seals.opened(id)).map((one) => [one.award, one.envelope.winners]))
  return ledgers.flatMap(({ award, ledger }) => {
    if (!ledger) return []
    const winners = read.get(award.id)?.map(({ booth }) => booth) ?? ledger.count.winners
    return [{ award, ledger: { ...ledger, count: { ...ledger.count, winners } } }]
  })
}

export function inviteLineOf(
  { secret }: Pick<Services, 'secret'>,
  { id, meantFor, withdrawnAt, browsers }: VoteRight & { browsers: number },
): VoteInviteLine {
  if (withdrawnAt !== null) return { id, meantFor, state: 'withdrawn', path: '' }
  return { id, meantFor, state: browsers > 0 ? 'opened' : 'open', path: voteInvitePath(secret, id) }
}

export async function voteDeskView(services: Services, stored: StoredCeremony): Promise<VoteDeskView> {
  const { storage, ceremonies, exhibitions } = services
  const booths = (await exhibitions.get(stored.exhibition))?.exhibition.booths ?? []
  const titles = new Map(booths.map(({ id, title }) => [id, title]))
  const night = await ceremonies.run(stored.id, NIGHT)
  const said = new Map((await saidPolls(services, stored)).map(({ award, ledger }) => [award.id, ledger]))
  const polls = stored.show.awards.flatMap(({ id, name, ballot, nominees: those }): PollLine[] => {
    if (!ballot) return []
    const poll = night?.state().polls[id]
    const ledger = said.get(id)
    const counted = night?.ready(id) ? 'closed' : 'uncounted'
    const state = ledger ? 'said' : !poll ? 'before' : poll.closedAt === null ? 'open' : counted
    const times = { openedAt: poll?.openedAt ?? null, closedAt: poll?.closedAt ?? null }
    const nominees = those.map((booth) => ({ booth, title: titles.get(booth) ?? { en: booth, zh: booth } }))
    return [{ award: id, name, ballot, nominees, state, ...times, counts: ledger?.count.counts ?? null }]
  })
  const invites = await storage.voteRights.invites(stored.id)
  return {
    night: stored.show.title,
    hall: `/e/${stored.exhibition}`,
    polls,
    codes: await storage.voteRights.batches(stored.id),
    invites: invites.map((one) => inviteLineOf(services, one)),
  }
}
