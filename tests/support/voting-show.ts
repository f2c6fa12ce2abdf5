import type { TallyRule, VoterRule } from '../../shared/ceremony/ceremony-words.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { plainCue, shortShow } from './short-show.ts'

/** The short night with more votes: one of each rule, by their names. */
export function votingShow(slug: string): RunOfShow {
  const show = shortShow(slug)
  const people = show.awards.find(({ id }) => id === 'people')
  if (!people) throw new Error('The short show has no vote.')
  const poll = (id: string, voters: VoterRule, tally: TallyRule) => ({
    ...people,
    id,
    ballot: { voters, tally, opensAt: null, closesAt: null },
  })
  return {
    ...show,
    awards: [
      ...show.awards,
      poll('by-code', 'code', 'hidden'),
      poll('by-invite', 'invite', 'hidden'),
      poll('in-the-open', 'device', 'live'),
      poll('quiet', 'device', 'hidden'),
    ],
    cues: [...show.cues, { ...plainCue('reveal-open'), kind: 'reveal', award: 'in-the-open' }],
  }
}
