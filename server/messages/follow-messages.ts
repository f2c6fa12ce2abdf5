import { isBoothExhibitor } from '../../shared/grants/can.ts'
import type { HallContext } from '../rooms/hall-context.ts'

/** Tells who is inside: a booth's exhibitors that somebody wrote, and a visitor that they were answered. Never the words. */
export function followMessages(hall: HallContext): (() => void)[] {
  const { bus } = hall.services
  const inside = (exhibition: string, visitor: string) =>
    exhibition === hall.exhibition ? hall.people.byVisitor(visitor) : undefined
  return [
    bus.subscribe('message.came', ({ exhibition, booth }) => {
      if (exhibition !== hall.exhibition) return
      const now = hall.now()
      hall.tellAll('message.came', { booth }, (member) => isBoothExhibitor(member, booth, now))
    }),
    bus.subscribe('message.answered', ({ exhibition, booth, visitor }) => {
      const member = inside(exhibition, visitor)
      if (member) hall.tell(member, 'message.answered', { booth })
    }),
    bus.subscribe('message.marked', ({ exhibition, booth, visitor, closed }) => {
      const member = inside(exhibition, visitor)
      if (member) hall.tell(member, 'message.marked', { booth, closed })
    }),
  ]
}
