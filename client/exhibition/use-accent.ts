import { useEffect } from 'react'
import { categoryColours, HALL_COLOURS } from '../../shared/exhibition/palette.ts'
import { useShown } from './exhibition-store.ts'

/** Gives the pages the accent that the organizer chose: a category's colour where brass would be. */
export function useAccent(): void {
  const { exhibition, categories } = useShown()
  const colour = categories.get(exhibition.accent)?.colour
  useEffect(() => {
    const { style } = document.documentElement
    const { colour: accent, deep } =
      colour === undefined ? { colour: HALL_COLOURS.brass, deep: '' } : categoryColours(colour)
    style.setProperty('--brass', accent)
    if (deep) style.setProperty('--brass-dark', deep)
    else style.removeProperty('--brass-dark')
    return () => {
      style.removeProperty('--brass')
      style.removeProperty('--brass-dark')
    }
  }, [colour])
}
