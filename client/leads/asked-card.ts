import { createStore } from 'zustand/vanilla'

/** The booth whose card form somebody asked for elsewhere on its page. */
export const askedCard = createStore<{ booth: string | null }>(() => ({ booth: null }))

export const askForCard = (booth: string): void => askedCard.setState({ booth })
