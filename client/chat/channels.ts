import type { ChatChannel, ChatMessage } from '../../shared/chat/chat.ts'

export type ChannelKind = ChatChannel['kind']
export const CHANNELS: readonly ChannelKind[] = ['hall', 'near', 'booth']

/** The messages of one channel; `booth` means the booth that is open. */
export const inChannel = (chat: readonly ChatMessage[], kind: ChannelKind, booth: string | null): ChatMessage[] =>
  chat.filter(({ channel }) => channel.kind === kind && (channel.kind !== 'booth' || channel.booth === booth))

export const channelOf = (kind: ChannelKind, booth: string | null): ChatChannel | null => {
  if (kind !== 'booth') return { kind }
  return booth ? { kind: 'booth', booth } : null
}
