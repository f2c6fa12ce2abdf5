import { useStore } from 'zustand'
import type { ChatMessage } from '../../shared/chat/chat.ts'
import { useHall } from '../hall-session/session.ts'
import { chatBox } from './chat-store.ts'

/** How many messages of others came after the last one seen. */
export function countUnread(chat: readonly ChatMessage[], seen: string, me: string): number {
  let count = 0
  for (let i = chat.length - 1; i >= 0; i--) {
    const message = chat[i]
    if (!message || message.id === seen) break
    if (message.visitor !== me && !message.hidden) count++
  }
  return count
}

export function useUnread(): number {
  const chat = useHall((hall) => hall.chat)
  const me = useHall((hall) => hall.people.get(hall.me)?.visitor ?? '')
  const seen = useStore(chatBox, (box) => box.seen)
  return countUnread(chat, seen, me)
}
