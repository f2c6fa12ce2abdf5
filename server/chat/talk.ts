import { CHAT_HISTORY, type ChatMessage } from '../../shared/chat/chat.ts'
import type { StoredMessage } from '../storage/storage.ts'

/** How many messages of an instance are kept at hand, all channels together. */
export const TALK_KEPT = 600

/** What was said in one instance lately, for those who come later. Storage has all of it; this is what is handed out. */
export interface Talk {
  add(message: ChatMessage): void
  hide(id: string, hidden: boolean): void
  /**
   * Oldest first: the hall's words and those of one booth. Words for those near are never handed on, hidden ones only to
   * the staff.
   */
  history(booth: string, staff: boolean): ChatMessage[]
}

export function createTalk(stored: readonly StoredMessage[]): Talk {
  const messages: ChatMessage[] = stored.map(({ exhibition: _, run: __, instance: ___, key: ____, ...message }) => ({
    ...message,
    slot: -1,
  }))
  const latest = (wanted: (message: ChatMessage) => boolean) => messages.filter(wanted).slice(-CHAT_HISTORY)
  return {
    add(message) {
      if (message.channel.kind === 'near') return
      messages.push(message)
      if (messages.length > TALK_KEPT) messages.shift()
    },
    hide(id, hidden) {
      const at = messages.findIndex((message) => message.id === id)
      const message = messages[at]
      if (message) messages[at] = { ...message, hidden }
    },
    history(booth, staff) {
      const seen = (message: ChatMessage) => staff || !message.hidden
      const hall = latest((message) => message.channel.kind === 'hall' && seen(message))
      const atBooth =
        booth === ''
          ? []
          : latest((message) => message.channel.kind === 'booth' && message.channel.booth === booth && seen(message))
      return [...hall, ...atBooth].sort((a, b) => a.at - b.at)
    },
  }
}
