import type { Passport } from '../../shared/booths/booth-messages.ts'
import type { HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import { mergeChat } from './merge-chat.ts'
import type { HallSnapshot } from './types.ts'

const marked = (booths: string[], booth: string, on: boolean): string[] =>
  on === booths.includes(booth) ? booths : on ? [...booths, booth] : booths.filter((one) => one !== booth)

/** What a granted request changes for the visitor who made it: the passport, and the talk at a booth that they opened. */
export function notePassport<Name extends HallRequestName>(
  { passport, chat }: HallSnapshot,
  name: Name,
  payload: HallPayload<Name>,
  reply: HallReplies[Name],
): Partial<HallSnapshot> {
  if (!reply.ok || !('booth' in payload)) return {}
  const { booth } = payload
  if (booth === undefined) return {} // a sign need not name one
  const note = (page: keyof Passport, on: boolean): Partial<HallSnapshot> => {
    const booths = marked(passport[page], booth, on)
    return booths === passport[page] ? {} : { passport: { ...passport, [page]: booths } }
  }
  if (name === 'booth.open') {
    const history = 'history' in reply ? mergeChat(chat, reply.history) : chat
    return { ...note('visited', true), ...(history === chat ? {} : { chat: history }) }
  }
  const on = 'on' in reply && reply.on
  return name === 'booth.cheer' ? note('cheered', on) : name === 'booth.bookmark' ? note('bookmarked', on) : {}
}
