import { useCeremony } from '../ceremony/ceremony-store.ts'
import { OpenVote } from './open-vote.tsx'
import { useFollowVotes, useOpenVotes } from './vote-store.ts'
import './votes.css'

/**
 * Where the audience votes: one card for every poll that is open, the one of the cue that plays first; nothing without one.
 * Needs the ceremony to be followed, and a hall.
 */
export function VotePanel() {
  useFollowVotes()
  const polls = useOpenVotes()
  const now = useCeremony(({ show }) => (show?.cue?.kind === 'vote' ? show.cue.award : ''))
  const first = [...polls].sort((a, b) => Number(b.id === now) - Number(a.id === now))
  return first.map((award) => <OpenVote key={award.id} award={award} />)
}
