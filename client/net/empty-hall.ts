import type { HallSnapshot } from './types.ts'

/** What a hall looks like before there is one. */
export const EMPTY_HALL: HallSnapshot = {
  phase: { name: 'idle' },
  exhibition: '',
  instance: '',
  ceremony: '',
  programme: 0,
  revision: 0,
  doorsOpen: true,
  chatOpen: true,
  slowSeconds: 0,
  people: new Map(),
  cheers: new Map(),
  live: new Map(),
  demo: null,
  chat: [],
  me: -1,
  mutedMinutes: 0,
  passport: { visited: [], bookmarked: [], cheered: [] },
  reports: [],
  mutedForMe: new Set(),
}
