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
      if (live.exhibition === hall.exhibition) show(live)
    }),
    bus.subscribe('demo.changed', ({ exhibition, change }) => {
      if (exhibition === hall.exhibition)
        hall.tellAll('demo.changed', change, ({ demo }) => demo?.booth === change.booth)
    }),
  ]
}

/** Somebody watches no more, because they turned away or because they left. */
export function leaveDemo(hall: HallContext, member: Member): void {
  const { demo } = member
  member.demo = undefined
  if (demo && !demo.passing) hall.services.demos.unwatch(demo.booth, member.visitor)
}
