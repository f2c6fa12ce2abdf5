import { lazy, Suspense } from 'react'
import { useCeremony } from '../ceremony-store.ts'
import { useAudience } from './audience-store.ts'

const VoteCall = lazy(async () => ({ default: (await import('../../votes/vote-call.tsx')).VoteCall }))

/** Calls to a vote that is open, unless the show's page has it in its picture. `onVote`: before its card opens. */
export function PollCall({ onVote }: { onVote?: () => void }) {
  const full = useAudience((choice) => choice.full)
  const polled = useCeremony(({ show }) => Object.values(show?.polls ?? {}).some(({ closedAt }) => closedAt === null))
  const voteCue = useCeremony(({ show }) => show?.cue?.kind === 'vote')
  if (!polled || (full && voteCue)) return null
  return (
    <Suspense fallback={null}>
      <VoteCall onVote={onVote} />
    </Suspense>
  )
}
