import type { DeskView } from '../../../shared/ceremony/desk.ts'

type Of = Pick<DeskView, 'awards' | 'show'>

/** Awards with a result that nobody has heard: sealed ones, and those whose vote fills their envelope when it closes. */
export const closedAwards = ({ awards, show }: Of): DeskView['awards'] =>
  awards.filter(
    ({ id, ready }) => (ready || show.polls[id] !== undefined) && !show.opened.some(({ award }) => award === id),
  )
