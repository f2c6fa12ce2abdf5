import { createStore } from 'zustand/vanilla'
import { type Filter, NO_FILTER } from './search.ts'

/** What was searched for stays when a booth is opened and left again. */
export const directoryStore = createStore<{ filter: Filter }>(() => ({ filter: NO_FILTER }))
export const setFilter = (filter: Filter): void => directoryStore.setState({ filter })
