import { createStore } from 'zustand/vanilla'

/** Booths whose answer this visitor has not looked at, as far as this page knows. */
export const unreadStore = createStore<{ booths: readonly string[] }>(() => ({ booths: [] }))

export const noteUnread = (booth: string): void =>
  unreadStore.setState(({ booths }) => ({ booths: [...booths.filter((one) => one !== booth), booth] }))

export const forgetUnread = (booth: string): void =>
  unreadStore.setState(({ booths }) =>
    booths.includes(booth) ? { booths: booths.filter((one) => one !== booth) } : {},
  )
