import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'

/** What an audience asks for while it votes: that a choice counts, and how it stands with one's own votes. */
export function voteRequests(hall: HallContext): Pick<HallHandlers, 'vote.cast' | 'vote.look'> {
  const { ceremonies, votes } = hall.services
  const live = () => ceremonies.inHall(hall.exhibition, hall.run)
  return {
    async 'vote.cast'(member, { award, ...vote }) {
      const run = live()
      if (!run) return { ok: false, reason: 'no-ceremony' }
      if (!run.show().awards.some(({ id, ballot }) => id === award && ballot))
        return { ok: false, reason: 'no-such-award' }
      // The machine has the word: between its closing and the count nobody is let in any more.
      if (run.state().polls[award]?.closedAt !== null) return { ok: false, reason: 'not-open' }
      return votes.cast(run.poll(award), member, vote)
    },
    async 'vote.look'(member) {
      const run = live()
      if (!run) return { ok: false, reason: 'no-ceremony' }
      const { polls } = run.state()
      const polled = run.show().awards.filter(({ id, ballot }) => ballot && polls[id])
      const mine = await Promise.all(
        polled.map(async ({ id }) => ({ award: id, ...(await votes.mine(run.poll(id), member)) })),
      )
      const open = polled.filter(({ id, ballot }) => ballot?.tally === 'live' && polls[id]?.closedAt === null)
      const tallies = await Promise.all(
        open.map(async ({ id }) => ({ award: id, counts: { ...(await votes.tally(run.poll(id))).counts } })),
      )
      return { ok: true, votes: mine.map((one) => ({ ...one, booth: one.booth ?? '' })), tallies }
    },
  }
}
