import { useCeremony } from '../ceremony/ceremony-store.ts'
import { ClosedVote } from './closed-vote.tsx'
import { OpenVote } from './open-vote.tsx'
import { useFollowVotes, useVotes } from './vote-store.ts'
import './votes.css'

/**
 * Where the audience votes: one card for every poll that is open, the one of the cue that plays first, and a line for those
 * that closed and were not read out yet; nothing without one. Needs the ceremony to be followed, and a hall. It may stand
 * there all night: what became of a choice that came too late is told here.
 */
export function VotePanel() {
  useFollowVotes()
  const { open, closed } = useVotes()
  const now = useCeremony(({ show }) => (show?.cue?.kind === 'vote' ? show.cue.award : ''))
  const first = [...open].sort((a, b) => Number(b.id === now) - Number(a.id === now))
  return (
    <>
      {first.map((award) => (
        <OpenVote key={award.id} award={award} />
      ))}
      {closed.map((award) => (
        <ClosedVote key={award.id} award={award} />
      ))}
    </>
  )
}
