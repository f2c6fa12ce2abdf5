import { BoothLive } from '../../shared/hall/state.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'
import { placeOf } from './place.ts'

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
  const concerns = (of: { exhibition: string; run: string }) => of.exhibition === hall.exhibition && of.run === hall.run
  for (const running of demos.live(hall.exhibition, hall.run)) show(running)
  return [
    bus.subscribe('demo.live', (live) => {
      if (!concerns(live)) return
      show(live)
      // Who comes with a hand up, or has it up when a demo begins, has it up for the host.
      for (const member of hall.people.members.values())
        if (member.person.handRaised && member.demo?.booth === live.booth) raiseHand(hall, member)
    }),
    bus.subscribe('hand.lowered', (of) => {
      const member = concerns(of) ? hall.people.byVisitor(of.visitor) : undefined
      if (member) member.person.handRaised = false
    }),
    bus.subscribe('demo.changed', (of) => {
      if (concerns(of)) hall.tellAll('demo.changed', of.change, ({ demo }) => demo?.booth === of.change.booth)
    }),
  ]
}

/** A visitor's hand is up: for the host too, while they follow a demo that has one. */
export function raiseHand({ services, run }: HallContext, { demo, visitor, person }: Member): void {
  if (demo && !demo.passing)
    services.demos.control(placeOf(run, demo.booth), { type: 'hand-up', visitor, name: person.name })
}

/** Somebody watches no more, because they turned away or because they left. */
export function leaveDemo(hall: HallContext, member: Member): void {
  const { demo } = member
  member.demo = undefined
  if (demo && !demo.passing) hall.services.demos.unwatch(placeOf(hall.run, demo.booth), member.visitor)
}
