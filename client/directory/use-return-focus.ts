import { useEffect } from 'react'

/** The booth that was read last: coming back to the catalogue, one stands before its card again. */
let last: string | null = null

export const noteReading = (booth: string): void => {
  last = booth
}

/** Gives the focus back to the card that was opened, and brings it into sight. */
export function useReturnFocus(): void {
  useEffect(() => {
    if (last === null) return
    const link = document.querySelector<HTMLElement>(`.card__link[href^="/b/${CSS.escape(last)}"]`)
    last = null
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [])
}
