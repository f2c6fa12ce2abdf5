import { createStore } from 'zustand/vanilla'
import { session } from '../hall-session/session.ts'

/** The person who was tapped in the hall: their row in the list of people is open. */
export const tappedPerson = createStore<{ slot: number | null }>(() => ({ slot: null }))

export function onTapPerson(slot: number): void {
  tappedPerson.setState({ slot })
  session.setState({ sheet: 'people' })
}
