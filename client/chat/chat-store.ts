import { createStore } from 'zustand/vanilla'
import type { ChannelKind } from './channels.ts'

interface ChatBox {
  channel: ChannelKind
  /** What is being written, kept when the chat is closed. */
  draft: string
  /** Server time (ms) up to which each channel has been seen. */
  seen: Readonly<Record<ChannelKind, number>>
  /** Client time (ms) from which slow mode lets the next message through. */
  freeAt: number
}

export const chatBox = createStore<ChatBox>(() => ({
  channel: 'hall',
  draft: '',
  seen: { hall: 0, near: 0, booth: 0 },
  freeAt: 0,
}))
