import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { ChatMessage } from '../../shared/chat/chat.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { type ChannelKind, inChannel } from './channels.ts'
import { chatBox } from './chat-store.ts'

/** Whose messages are not waited for: one's own, and those of people whom one does not want to hear. */
interface Reader {
  me: string
  muted: ReadonlySet<string>
}

/** How many messages of others came after the server time up to which a channel was seen. */
export function countUnread(chat: readonly ChatMessage[], seen: number, { me, muted }: Reader): number {
  let count = 0
  for (const { visitor, hidden, at } of chat) if (at > seen && visitor !== me && !hidden && !muted.has(visitor)) count++
  return count
}

/** What waits in each channel: at a booth only the talk of the one that is open, or that one stands at. */
export function useUnread(): Readonly<Record<ChannelKind, number>> {
  const chat = useHall((hall) => hall.chat)
  const me = useHall((hall) => hall.people.get(hall.me)?.visitor ?? '')
  const muted = useHall((hall) => hall.mutedForMe)
  const booth = useSession((state) => state.booth ?? state.nearBooth)
  const seen = useStore(chatBox, (box) => box.seen)
  return useMemo(() => {
    const of = (kind: ChannelKind) => countUnread(inChannel(chat, kind, booth), seen[kind], { me, muted })
    return { hall: of('hall'), near: of('near'), booth: of('booth') }
  }, [chat, me, muted, booth, seen])
}
