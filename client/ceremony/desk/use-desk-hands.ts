import { useState } from 'react'
import type { DeskAnswer, DeskEvent, DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { wordsNow } from '../../i18n/words.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { sayToDesk, takeChair } from './desk-api.ts'

/** What somebody at the desk can do, with a word when it did not happen. */
export interface DeskHands {
  busy: boolean
  say(event: DeskEvent): Promise<boolean>
  take(over: boolean): Promise<boolean>
}

/** These are about the cue that the director looks at: a second press for the same moment is no second step. */
const MOVES: ReadonlySet<DeskEvent['type']> = new Set(['go', 'skip', 'back', 'undo'])

/** Sends what the desk says, for the cue that `view` shows; refusals are told by a toast. */
export function useDeskHands(id: string, run: string, view: DeskView | null): DeskHands {
  const [busy, setBusy] = useState(false)
  const answered = async (asking: Promise<DeskAnswer>): Promise<boolean> => {
    setBusy(true)
    const answer = await asking
    setBusy(false)
    if (answer.ok) return true
    const { refusals } = wordsNow(deskWords)
    const words = (refusals as Partial<Record<string, string>>)[answer.reason] ?? refusals.other
    toast(words)
    announce(words)
    return false
  }
  return {
    busy,
    say: (event) => {
      const seen = view && MOVES.has(event.type) ? { played: view.show.played, next: view.next } : {}
      return answered(sayToDesk(id, run, event, seen))
    },
    take: (over) => answered(takeChair(id, run, over)),
  }
}
