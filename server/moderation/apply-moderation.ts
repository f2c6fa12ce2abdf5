import { can } from '../../shared/grants/can.ts'
import { CLOSE_CODES } from '../../shared/hall/requests.ts'
import type { HallContext } from '../rooms/hall-context.ts'

/** Does in this instance what the staff decided in any. Returns its undos. */
export function applyModeration(hall: HallContext): (() => void)[] {
  const { bus } = hall.services
  const ours = (message: { exhibition: string }) => message.exhibition === hall.exhibition

  return [
    bus.subscribe('moderation.acted', (acted) => {
      const member = ours(acted) ? hall.people.byVisitor(acted.visitor) : undefined
      if (!member) return
      switch (acted.act) {
        case 'mute': {
          member.mutedUntil = acted.until
          const minutes = acted.until === null ? 0 : Math.ceil((acted.until - hall.now()) / 60_000)
          return hall.tell(member, 'moderation.told', minutes > 0 ? { act: 'muted', minutes } : { act: 'unmuted' })
        }
        case 'remove':
          hall.tell(member, 'moderation.told', { act: 'removed' })
          return hall.close(member, CLOSE_CODES.removed)
        case 'ban':
          hall.tell(member, 'moderation.told', { act: 'banned' })
          return hall.close(member, CLOSE_CODES.banned)
        case 'unban':
          return
      }
    }),
    bus.subscribe('moderation.hid', (hid) => {
      if (!ours(hid)) return
      hall.talk.hide(hid.message, hid.hidden)
      hall.tellAll('chat.hidden', { id: hid.message, hidden: hid.hidden })
    }),
    bus.subscribe('moderation.set', (set) => {
      if (!ours(set)) return
      hall.state.chatOpen = set.chatOpen ?? hall.state.chatOpen
      hall.state.slowSeconds = set.slowSeconds ?? hall.state.slowSeconds
      hall.state.doorsOpen = set.doorsOpen ?? hall.state.doorsOpen
    }),
    bus.subscribe('moderation.reported', ({ exhibition, ...report }) => {
      if (exhibition !== hall.exhibition) return
      const now = hall.now()
      hall.tellAll('moderation.reported', report, (member) =>
        can(member, 'moderation.read', { kind: 'exhibition', exhibition }, now),
      )
    }),
  ]
}
