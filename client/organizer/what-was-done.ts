import type { organizerWords } from '../i18n/organizer.ts'
import type { Act } from './organizer-api.ts'

/** An act of the staff in words: what it was, and for the doors and the chat how they stand since. */
export function whatWasDone({ act, message, until }: Act, t: (typeof organizerWords)['en'], time: Intl.DateTimeFormat) {
  if (act === 'doors') return message === 'open' ? t.doorsOpened : t.doorsShut
  if (act === 'chat') {
    const [open, seconds] = message.split(' ')
    return open !== 'open' ? t.chatClosed : Number(seconds) > 0 ? t.chatSlow(Number(seconds)) : t.chatOpened
  }
  return until === null ? t.acts[act] : `${t.acts[act]} ${t.until(time.format(until))}`
}
