import { GESTURES, type Gesture } from '../../shared/avatars/gestures.ts'
import { hallWords } from '../i18n/hall.ts'
import { wordsNow } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { raiseHand } from './acts.ts'
import { intend } from './intents.ts'
import { hallNow } from './session.ts'

/** Makes a gesture. A raised hand is a state of the roster, which the body follows; it stays up until it is lowered. */
export function makeGesture(gesture: Gesture): void {
  const t = wordsNow(hallWords)
  if (gesture === 'hand') {
    const hall = hallNow()
    const up = !hall.people.get(hall.me)?.handRaised
    void raiseHand(up)
    announce(up ? t.gesture.hand : t.lowerHand)
    return
  }
  intend({ kind: 'gesture', gesture })
  announce(t.gesture[gesture])
}

/** The gesture of a key: 1 to 6 in the order of the wheel. */
export const gestureOfKey = (key: string): Gesture | undefined => GESTURES[Number(key) - 1]
