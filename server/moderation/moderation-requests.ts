import { can } from '../../shared/grants/can.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import type { ModerationAct } from '../storage/storage.ts'
import type { Member } from '../visitors/member.ts'

type ModerationHandlers = Pick<
  HallHandlers,
  | 'visitor.report'
  | 'moderation.hide'
  | 'moderation.mute'
  | 'moderation.remove'
  | 'moderation.ban'
  | 'moderation.chat'
  | 'moderation.doors'
>

/**
 * The staff's acts. Each is in storage, with who, when and why, before it is told to the instances by the bus (what they
 * then do is in apply-moderation.ts) and before it is answered.
 */
export function moderationRequests(hall: HallContext): ModerationHandlers {
  const { storage, bus, id } = hall.services
  const { exhibition } = hall

  const record = (member: Member, act: Pick<ModerationAct, 'act' | 'reason'> & Partial<ModerationAct>) =>
    storage.moderation.record({
      id: id(12),
      exhibition,
      by: member.visitor,
      visitor: '',
      message: '',
      at: hall.now(),
      until: null,
      ...act,
    })

  /** Why the member may not act on the visitor, or undefined. */
  const refusal = async (
    member: Member,
    act: 'moderation.mute' | 'moderation.remove' | 'moderation.ban',
    visitor: string,
  ) => {
    if (!(await storage.visitors.find(visitor))) return { ok: false as const, reason: 'no-such-person' as const }
    const grants = await storage.grants.ofVisitor(visitor)
    if (!can(member, act, { kind: 'person', exhibition, grants }, hall.now()))
      return { ok: false as const, reason: 'is-staff' as const }
    return undefined
  }

  return {
    async 'visitor.report'(member, { visitor, message, reason }) {
      const person = await storage.visitors.find(visitor)
      if (!person) return { ok: false, reason: 'no-such-person' }
      const report = { id: id(12), at: hall.now() }
      await record(member, { act: 'report', visitor, message: message ?? '', reason, ...report })
      bus.publish('moderation.reported', { exhibition, ...report, visitor, name: person.name, reason })
      return { ok: true }
    },
    async 'moderation.hide'(member, { message, hidden, reason }) {
      const said = await storage.chat.find(message)
      if (said?.exhibition !== exhibition) return { ok: false, reason: 'no-such-message' }
      await storage.chat.setHidden(message, hidden)
      await record(member, { act: hidden ? 'hide' : 'show', visitor: said.visitor, message, reason })
      bus.publish('moderation.hid', { exhibition, message, hidden })
      return { ok: true }
    },
    async 'moderation.mute'(member, { visitor, minutes, reason }) {
      const refused = await refusal(member, 'moderation.mute', visitor)
      if (refused) return refused
      const until = minutes === 0 ? null : hall.now() + minutes * 60_000
      await storage.moderation.setMuted(visitor, exhibition, until)
      await record(member, { act: minutes === 0 ? 'unmute' : 'mute', visitor, reason, until })
      bus.publish('moderation.acted', { exhibition, act: 'mute', visitor, until })
      return { ok: true }
    },
    async 'moderation.remove'(member, { visitor, reason }) {
      const refused = await refusal(member, 'moderation.remove', visitor)
      if (refused) return refused
      await storage.moderation.setRemoved(visitor, exhibition, true, hall.now())
      await storage.moderation.forgetInside(exhibition, visitor)
      await record(member, { act: 'remove', visitor, reason })
      bus.publish('moderation.acted', { exhibition, act: 'remove', visitor, until: null })
      return { ok: true }
    },
    async 'moderation.ban'(member, { visitor, on, reason }) {
      const refused = await refusal(member, 'moderation.ban', visitor)
      if (refused) return refused
      await storage.moderation.setBanned(visitor, exhibition, on, hall.now())
      if (on) await storage.moderation.forgetInside(exhibition, visitor)
      await record(member, { act: on ? 'ban' : 'unban', visitor, reason })
      bus.publish('moderation.acted', { exhibition, act: on ? 'ban' : 'unban', visitor, until: null })
      return { ok: true }
    },
    async 'moderation.chat'(member, { open, slowSeconds, reason }) {
      const settings = { chatOpen: open, slowSeconds }
      await storage.moderation.saveSettings(exhibition, settings)
      await record(member, { act: 'chat', reason, message: `${open ? 'open' : 'closed'} ${slowSeconds}` })
      bus.publish('moderation.set', { exhibition, ...settings })
      return { ok: true }
    },
    async 'moderation.doors'(member, { open, reason }) {
      const settings = { doorsOpen: open }
      await storage.moderation.saveSettings(exhibition, settings)
      if (open) await storage.moderation.forgetInside(exhibition)
      await record(member, { act: 'doors', reason, message: open ? 'open' : 'shut' })
      bus.publish('moderation.set', { exhibition, ...settings })
      return { ok: true }
    },
  }
}
