import { createStore } from 'zustand/vanilla'
import type { ChannelKind } from './channels.ts'

interface ChatBox {
  channel: ChannelKind
  /** What is being written, kept when the chat is closed. */
  draft: string
  /** How many messages had been seen when the chat was last open, by the id of the newest. */
  seen: string
  /** Client time (ms) from which slow mode lets the next message through. */
  freeAt: number
}

export const chatBox = createStore<ChatBox>(() => ({ channel: 'hall', draft: '', seen: '', freeAt: 0 }))
