import { expect, it } from 'vitest'
import { closedAwards } from '../../../client/ceremony/desk/closed-awards.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'

it('the desk names at the end what has a result that nobody heard: sealed, or voted on', () => {
  const award = (id: string, ready: boolean) => ({ id, ready }) as DeskView['awards'][number]
  const awards = [award('said', true), award('sealed', true), award('never-sealed', false), award('voted', false)]
  const show = { opened: [{ award: 'said' }], polls: { voted: { openedAt: 1, closedAt: null } } }
  const closed = closedAwards({ awards, show: show as unknown as DeskView['show'] })
  expect(closed.map(({ id }) => id)).toEqual(['sealed', 'voted'])
})
