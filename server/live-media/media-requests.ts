import type { ScreenState } from '../../shared/demos/kinds/screen.ts'
import { maySay } from '../../shared/live-media/media-messages.ts'
import { placeOf } from '../demos/place.ts'
import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'

/** A screen that is shown at a booth, as the demo's machine has it. */
export function screenAt({ services, run }: HallContext, booth: string): ScreenState | undefined {
  const running = services.demos.running(placeOf(run, booth))
  return running?.demo.kind === 'screen' ? (running.state as ScreenState) : undefined
}

/** Whether somebody follows the demo at a booth, not only in passing. */
export const follows = ({ demo }: Member, booth: string): boolean => demo?.booth === booth && !demo.passing

/**
 * Carries what browsers tell each other so that pictures flow between them: only from the publisher of a booth's screen to
 * those who have a seat at it, and back. The server reads no more of it than its size and shape.
 */
export function mediaRequests(hall: HallContext): Pick<HallHandlers, 'media.signal' | 'media.ice'> {
  const { bus, config } = hall.services
  return {
    'media.ice'(member, { booth }) {
      if (!hall.shown().booths.has(booth)) return { ok: false, reason: 'no-such-booth' }
      if (!screenAt(hall, booth)) return { ok: false, reason: 'runs-not' }
      if (!follows(member, booth)) return { ok: false, reason: 'not-allowed' }
      return { ok: true, iceServers: config.iceServers }
    },
    'media.signal'(member, { booth, to, link, signal }) {
      if (!hall.shown().booths.has(booth)) return { ok: false, reason: 'no-such-booth' }
      const screen = screenAt(hall, booth)
      if (!screen || screen.publishing === '') return { ok: false, reason: 'runs-not' }
      const from = member.visitor
      const side = screen.publishing === from ? 'publisher' : 'viewer'
      const [publisher, viewer] = side === 'publisher' ? [from, to] : [to, from]
      const allowed =
        follows(member, booth) &&
        publisher === screen.publishing &&
        screen.seats.includes(viewer) &&
        maySay(side, signal)
      if (!allowed) return { ok: false, reason: 'not-allowed' }
      bus.publish('media.signal', { exhibition: hall.exhibition, to, signalled: { booth, from, link, signal } })
      return { ok: true }
    },
  }
}
