import type { HallConnection, HallSnapshot } from '../net/types.ts'
import { loadFontsFor } from './load-fonts.ts'

/** Brings the fonts for what people in the hall are called and write, as it comes. Returns its undo. */
export function fontsForTalk({ store }: HallConnection): () => void {
  const look = (hall: HallSnapshot, before?: HallSnapshot) => {
    if (hall.people !== before?.people) for (const { name } of hall.people.values()) loadFontsFor(name)
    if (hall.chat !== before?.chat) for (const { text } of hall.chat) loadFontsFor(text)
  }
  look(store.getState())
  return store.subscribe(look)
}
