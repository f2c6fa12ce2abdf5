import { isBoothStaff } from '../../shared/grants/can.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'
import { leaveDemo } from './follow-demos.ts'
import { placeOf } from './place.ts'

type DemoRequests = Extract<keyof HallHandlers, `demo.${string}`>

/** What visitors and hosts ask of the demos at booths; who may what is decided here, never by the client. */
export function demoRequests(hall: HallContext): Pick<HallHandlers, DemoRequests> {
  const { demos } = hall.services
  const known = (booth: string) => hall.shown().booths.has(booth)
  const at = (booth: string) => placeOf(hall.run, booth)
  const isStaff = (member: Member, booth: string) => isBoothStaff(member, hall.exhibition, booth, hall.now())
  /** Who may say how a session goes on: the booth's staff, and in one without a host whoever drives. */
  const leads = (member: Member, booth: string) => {
    const session = demos.running(at(booth))?.session
    return isStaff(member, booth) || (session?.host === '' && session.driver === member.visitor)
  }
  const refusal = (member: Member, booth: string, allowed: (member: Member, booth: string) => boolean) => {
    if (!known(booth)) return { ok: false, reason: 'no-such-booth' } as const
    if (!demos.running(at(booth))) return { ok: false, reason: 'runs-not' } as const
    return allowed(member, booth) ? undefined : ({ ok: false, reason: 'not-allowed' } as const)
  }
  const done = { ok: true } as const

  return {
    'demo.watch'(member, { booth, on, passing }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      const staff = isStaff(member, booth)
      if (member.demo?.booth !== booth || member.demo.passing !== passing || !on) leaveDemo(hall, member)
      if (on) {
        member.demo = { booth, passing }
        if (!passing) demos.watch(at(booth), { visitor: member.visitor, staff })
      }
      return { ok: true, demo: demos.shown(at(booth)), now: hall.now(), staff }
    },
    async 'demo.start'(member, { booth, demo: id, mode, turnMs }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      const shown = await hall.services.exhibitions.get(hall.exhibition)
      const demo = shown?.demos.get(booth)?.find((one) => one.id === id)
      if (!demo) return { ok: false, reason: 'no-such-demo' }
      const staff = isStaff(member, booth)
      if (!staff && !demo.open) return { ok: false, reason: 'not-allowed' }
      // What visitors began by themselves gives way to the booth's own staff.
      if (staff && demos.running(at(booth))?.session.host === '') demos.stop(at(booth))
      leaveDemo(hall, member)
      member.demo = { booth, passing: false }
      const by = { visitor: member.visitor, staff }
      const started = demos.start({ exhibition: hall.exhibition, booth, run: hall.run }, demo, by, mode, turnMs)
      if (!started) {
        demos.watch(at(booth), by)
        return { ok: false, reason: 'runs-already' }
      }
      await demos.saved()
      return done
    },
    async 'demo.stop'(member, { booth }) {
      const refused = refusal(member, booth, leads)
      if (refused) return refused
      const running = demos.running(at(booth))
      if (running) hall.services.watchCounter.endsNow(running)
      demos.stop(at(booth))
      await demos.saved()
      return done
    },
    'demo.ask'(member, { booth, on }) {
      const watches = ({ demo }: Member) => demo?.booth === booth && !demo.passing
      const refused = refusal(member, booth, watches)
      if (refused) return refused
      demos.control(at(booth), { type: 'ask', visitor: member.visitor, on })
      return done
    },
    'demo.hand'(member, { booth, to }) {
      const refused = refusal(member, booth, leads)
      if (refused) return refused
      demos.control(at(booth), { type: 'hand', to })
      return done
    },
    'demo.lower'(member, { booth, visitor }) {
      const refused = refusal(member, booth, isStaff)
      if (refused) return refused
      demos.control(at(booth), { type: 'hand-down', visitor })
      return done
    },
    'demo.skip'(member, { booth }) {
      const refused = refusal(member, booth, leads)
      if (refused) return refused
      demos.control(at(booth), { type: 'skip' })
      return done
    },
    'demo.lead'(member, { booth }) {
      const refused = refusal(member, booth, isStaff)
      if (refused) return refused
      demos.control(at(booth), { type: 'lead', visitor: member.visitor })
      return done
    },
    'demo.mode'(member, { booth, mode, turnMs }) {
      const refused = refusal(member, booth, isStaff)
      if (refused) return refused
      demos.control(at(booth), { type: 'mode', mode, turnMs })
      return done
    },
    async 'demo.act'(member, { booth, act }) {
      if (!known(booth)) return { ok: false, reason: 'no-such-booth' }
      if (member.demo?.booth !== booth || member.demo.passing) return { ok: false, reason: 'not-allowed' }
      // Words on a demo are read by all who follow it, as those of the chat are.
      if ('text' in act && (member.mutedUntil ?? 0) > hall.now()) return { ok: false, reason: 'muted' }
      const answer = demos.act(at(booth), act, member.visitor)
      if (typeof answer === 'string') return { ok: false, reason: answer }
      // A driver's gestures are many and the next one heals them; what the audience does is counted, so it is stored first.
      const running = demos.running(at(booth))
      if (running?.session.driver !== member.visitor || running.isAudiences(act.type)) await demos.saved()
      return { ok: true, ...answer }
    },
  }
}
