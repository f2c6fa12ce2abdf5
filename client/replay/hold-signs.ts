import { SIGN_SECONDS } from '../../shared/ceremony/ceremony-words.ts'
import { signsAt } from '../../shared/replay/signs-track.ts'
import { type HeldSign, heldSigns, keepSigns } from '../ceremony/signs/held-signs.ts'
import type { Crowd } from './crowd.ts'
import { onBeat, replayLog, replayNow } from './player.ts'

/** Gives whatever shows signs those that the people of the recording held up. Returns its undo. */
export function holdSigns(crowd: Crowd): () => void {
  const keeper = keepSigns()
  const look = () => {
    const signs = new Map<number, HeldSign>()
    for (const { person, at, ...sign } of signsAt(replayLog().signs, replayNow())) {
      const slot = crowd.slotOf(person)
      if (slot >= 0) signs.set(slot, { ...sign, slot, from: at, until: at + SIGN_SECONDS * 1000 })
    }
    const before = heldSigns.getState().signs
    const same = signs.size === before.size && [...signs].every(([slot, { from }]) => before.get(slot)?.from === from)
    if (!same) keeper.keep(signs)
  }
  look()
  const stop = onBeat(look)
  return () => {
    stop()
    keeper.stop()
  }
}
