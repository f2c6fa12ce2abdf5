import { isBoothExhibitor } from '../../shared/grants/can.ts'
import type { HallContext } from '../rooms/hall-context.ts'

/** Tells who is inside: a booth's exhibitors that somebody wrote, and a visitor that they were answered. Never the words. */
export function followMessages(hall: HallContext): (() => void)[] {
  const { bus } = hall.services
  const tellVisitor = (event: 'message.answered' | 'message.marked') =>
    bus.subscribe(event, ({ exhibition, booth, visitor }) => {
      const member = exhibition === hall.exhibition ? hall.people.byVisitor(visitor) : undefined
      if (member) hall.tell(member, event, { booth })
    })
  return [
    bus.subscribe('message.came', ({ exhibition, booth }) => {
      if (exhibition !== hall.exhibition) return
      const now = hall.now()
      hall.tellAll('message.came', { booth }, (member) => isBoothExhibitor(member, booth, now))
    }),
    tellVisitor('message.answered'),
    tellVisitor('message.marked'),
  ]
}
