import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ceremonyStore, followCeremony } from '../../../client/ceremony/ceremony-store.ts'
import { EMPTY_HALL } from '../../../client/net/empty-hall.ts'
import type { HallSnapshot } from '../../../client/net/types.ts'
import { standInFor } from '../../../client/replay/stand-in.ts'

it('nobody is heard to clap on while the line is down', () => {
  const store = createStore<HallSnapshot>(() => ({ ...EMPTY_HALL, phase: { name: 'live' } }))
  const stop = followCeremony(standInFor({ store }))
  const counts = { clap: 9, cheer: 0, heart: 0, leaf: 0, wow: 0 }
  ceremonyStore.setState({ applause: { ceremony: 'c', run: 'night', played: 1, counts, people: 3, level: 0.8 } })
  store.setState({ chatOpen: false })
  expect(ceremonyStore.getState().applause).toMatchObject({ counts, level: 0.8 })
  store.setState({ phase: { name: 'lost', since: 0, attempt: 1 } })
  expect(ceremonyStore.getState().applause).toMatchObject({ counts, people: 3, level: 0 })
  stop()
})
