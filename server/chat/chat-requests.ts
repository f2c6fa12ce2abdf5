import { type ChatChannel, type ChatMessage, EARSHOT } from '../../shared/chat/chat.ts'
import { RANKS, rankOf } from '../../shared/grants/can.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'

/** How many of a visitor's own messages are known by key, so that a retry is not said twice. */
const KEYS_KEPT = 16

export const chatRequests = (hall: HallContext): Pick<HallHandlers, 'chat.say'> => ({
  async 'chat.say'(member, { channel, text, key }) {
    const known = member.said.get(key)
    if (known !== undefined) return { ok: true, id: known }
    const now = hall.now()
    if (member.mutedUntil !== null && member.mutedUntil > now)
      return { ok: false, reason: 'muted', retryIn: member.mutedUntil - now }
    if (rankOf(member.grants, hall.exhibition, now) < RANKS.moderator) {
      if (!hall.state.chatOpen) return { ok: false, reason: 'chat-closed' }
      const wait = member.saidAt + hall.state.slowSeconds * 1000 - now
      if (member.saidAt > 0 && wait > 0) return { ok: false, reason: 'slow', retryIn: wait }
    }
    if (channel.kind === 'booth' && member.person.booth !== channel.booth) return { ok: false, reason: 'too-far' }
    member.saidAt = now // before the wait for storage, or a burst would slip through slow mode

    const { person, visitor, slot } = member
    const message: ChatMessage = {
      id: hall.services.id(12),
      channel,
      visitor,
      slot,
      name: person.name,
      role: person.role,
      text,
      at: now,
    }
    const { slot: _, ...stored } = message
    const { id, fresh } = await hall.services.storage.chat.add({
      ...stored,
      exhibition: hall.exhibition,
      run: hall.run,
      instance: hall.instance,
      key,
    })
    remember(member, key, id)
    if (fresh) {
      hall.talk.add(message)
      hall.tellAll('chat.said', message, (listener) => hears(hall, listener, member, channel))
    }
    return { ok: true, id }
  },
})

function remember({ said }: Member, key: string, id: string): void {
  said.set(key, id)
  if (said.size > KEYS_KEPT) for (const oldest of said.keys()) return void said.delete(oldest)
}

function hears(hall: HallContext, listener: Member, speaker: Member, channel: ChatChannel): boolean {
  if (listener === speaker || channel.kind === 'hall') return true
  if (channel.kind === 'booth') return listener.person.booth === channel.booth
  const from = hall.where(speaker.slot)
  const to = hall.where(listener.slot)
  return from !== undefined && to !== undefined && Math.hypot(from.x - to.x, from.z - to.z) <= EARSHOT
}
