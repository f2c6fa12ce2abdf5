import type { ChatMessage } from '../../shared/chat/chat.ts'

/** More than anybody scrolls back to. */
export const CHAT_KEPT = 400

/** Adds messages to what is known, each once, oldest first; a later word about a message (hidden, gone speaker) wins. */
export function mergeChat(known: readonly ChatMessage[], more: readonly ChatMessage[]): readonly ChatMessage[] {
  if (more.length === 0) return known
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of more) byId.set(message.id, message)
  return [...byId.values()].sort((a, b) => a.at - b.at).slice(-CHAT_KEPT)
}
