import { useState } from 'react'
import type { StoryViewProps } from '../story-view.tsx'

/**
 * What this visitor voted for. The server tells nobody who voted for what, so it is remembered here, for the one vote that
 * it was cast in, and forgotten when the server did not take it.
 */
export function useOwnVote({ state, act }: Pick<StoryViewProps, 'state' | 'act'>) {
  const [own, setOwn] = useState({ turn: 0, choice: '' })
  const mine = own.turn === state.turn ? own.choice : ''
  const vote = async (choice: string) => {
    if (!Object.hasOwn(state.tally, choice)) return
    const before = own
    const cast = { turn: state.turn, choice }
    setOwn(cast)
    const taken = await act({ type: 'vote', ...cast })
    if (taken === false) setOwn((now) => (now === cast ? before : now))
  }
  return { mine, vote: (choice: string) => void vote(choice) }
}
