import type { Attendance } from '../../shared/bell/presence.ts'
import { isBoothExhibitor } from '../../shared/grants/can.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'
import { ownRingOf, staffRingOf } from './shown-ring.ts'

/** Tells one copy of a hall what rings and who is there: each of the people what concerns them. */
export function followBells(hall: HallContext): (() => void)[] {
  const { bus, bells } = hall.services
  return [
    bus.subscribe('bell.changed', ({ exhibition, ring }) => {
      if (exhibition !== hall.exhibition) return
      const ringer = hall.people.byVisitor(ring.visitor)
      if (ringer) hall.tell(ringer, 'bell.told', { to: 'visitor', ring: ownRingOf(ring) })
      const now = hall.now()
      hall.tellAll('bell.told', { to: 'staff', ring: staffRingOf(ring) }, (member) =>
        isBoothExhibitor(member, ring.booth, now),
      )
    }),
    bus.subscribe('bell.staffing', ({ exhibition, booth, staffing, hours }) => {
      if (exhibition === hall.exhibition)
        hall.tellAll('bell.told', { to: 'booth', booth, staffing, hours }, ({ person }) => person.booth === booth)
    }),
    () => bells.staffing.attend(hallKey(hall), undefined),
  ]
}

/** Says where those are who rang, and which of the staff are here. Called a few times a second. */
export function noticeBells(hall: HallContext): void {
  const { bells } = hall.services
  const attending = new Map<string, Map<string, Attendance>>()
  for (const member of hall.people.members.values()) {
    bells.sees(member.visitor, hall.instance, member.client ? member.person.booth : null)
    if (!member.client) continue
    for (const booth of boothsOf(member, hall.now())) {
      const here = attending.get(booth) ?? new Map<string, Attendance>()
      attending.set(booth, here.set(member.visitor, { awaySince: member.awaySince }))
    }
  }
  bells.staffing.attend(hallKey(hall), attending)
}

/** The booths at which somebody works. */
export const boothsOf = ({ grants }: Pick<Member, 'grants'>, now: number): string[] => [
  ...new Set(
    grants.flatMap((grant) =>
      grant.scope.kind === 'booth' && isBoothExhibitor({ grants: [grant] }, grant.scope.booth, now)
        ? [grant.scope.booth]
        : [],
    ),
  ),
]

const hallKey = ({ exhibition, instance }: HallContext): string => `${exhibition} ${instance}`
