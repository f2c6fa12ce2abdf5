import { BoothLive } from '../../shared/hall/state.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'

/** Tells an instance's visitors what runs at the booths: who watches hears every change, everybody sees the sign. */
export function followDemos(hall: HallContext): (() => void)[] {
  const { bus, demos } = hall.services
  const show = ({ booth, demo, watching }: { booth: string; demo: number; watching: number }) => {
    let live = hall.state.booths.get(booth)
    if (!live) {
      live = new BoothLive()
      hall.state.booths.set(booth, live)
    }
    live.demo = demo
    live.watching = watching
  }
  for (const running of demos.live(hall.exhibition)) show(running)
  return [
    bus.subscribe('demo.live', (live) => {
      if (live.exhibition !== hall.exhibition) return
      show(live)
      // Who comes with a hand up, or has it up when a demo begins, has it up for the host.
      for (const member of hall.people.members.values())
        if (member.person.handRaised && member.demo?.booth === live.booth) raiseHand(hall, member)
    }),
    bus.subscribe('hand.lowered', ({ exhibition, visitor }) => {
      const member = exhibition === hall.exhibition ? hall.people.byVisitor(visitor) : undefined
      if (member) member.person.handRaised = false
    }),
    bus.subscribe('demo.changed', ({ exhibition, change }) => {
      if (exhibition === hall.exhibition)
        hall.tellAll('demo.changed', change, ({ demo }) => demo?.booth === change.booth)
    }),
  ]
}

/** A visitor's hand is up: for the host too, while they follow a demo that has one. */
export function raiseHand({ services }: HallContext, { demo, visitor, person }: Member): void {
  if (demo && !demo.passing) services.demos.control(demo.booth, { type: 'hand-up', visitor, name: person.name })
}

/** Somebody watches no more, because they turned away or because they left. */
export function leaveDemo(hall: HallContext, member: Member): void {
  const { demo } = member
  member.demo = undefined
  if (demo && !demo.passing) hall.services.demos.unwatch(demo.booth, member.visitor)
}
