import { consequencesOf } from '../../shared/ceremony/machine.ts'
import { podiumSpot } from '../../shared/ceremony/podium.ts'
import { seatFor } from '../../shared/ceremony/seat-for.ts'
import { isReadLater } from '../../shared/ceremony/show.ts'
import type { CeremonyState } from '../../shared/ceremony/state.ts'
import { isNomineeOf } from '../../shared/grants/can.ts'
import { put } from '../avatars/put.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'

/** Tells an instance what happens in the ceremony, and moves its people as the cues want it. */
export function followCeremony(hall: HallContext): (() => void)[] {
  const { bus, ceremonies } = hall.services
  const live = () => ceremonies.inHall(hall.exhibition, hall.run)
  const name = () => {
    hall.state.ceremony = live()?.ceremony ?? ''
  }
  const concerns = (of: { exhibition: string; run: string }) => of.exhibition === hall.exhibition && of.run === hall.run
  let before: CeremonyState | undefined = live()?.state()
  name()
  return [
    bus.subscribe('ceremony.programme', ({ exhibition }) => {
      if (exhibition !== hall.exhibition) return
      name()
      hall.state.programme += 1
      // Another night is another state: nothing of it happened just now.
      before = live()?.state()
    }),
    bus.subscribe('ceremony.changed', (of) => {
      if (!concerns(of)) return
      const run = live()
      // Not what is read out afterwards of a night that made room for another.
      if (isReadLater(of.show) && run?.ceremony !== of.show.ceremony) return
      hall.tellAll('ceremony.changed', of.show)
      const state = run?.state()
      if (!run || !state) return
      const changes = before && consequencesOf(before, state)
      before = state
      if (changes?.gathers) gather(hall)
      const cue = run.show().cues[state.index]
      if (changes?.begins !== undefined && cue?.kind === 'walk-on') callUp(hall, run.shown().opened, cue.award)
    }),
    bus.subscribe('ceremony.applauded', (of) => {
      if (concerns(of)) hall.tellAll('ceremony.applauded', of.applause)
    }),
    bus.subscribe('vote.tallied', (of) => {
      if (concerns(of)) hall.tellAll('vote.tallied', { award: of.award, counts: of.counts })
    }),
  ]
}

/** Everybody who stands gets a seat, the best ones first. Who finds none stays where they are. */
function gather(hall: HallContext): void {
  const { seats } = hall.shown().plan
  const taken = new Set([...hall.state.people.values()].map(({ seat }) => seat).filter((seat) => seat >= 0))
  for (const member of hall.people.members.values()) {
    if (member.person.seat >= 0) continue
    const seat = seatFor(seats, taken)
    const spot = seats[seat]
    if (!spot) return
    taken.add(seat)
    member.person.seat = seat
    put(hall, member, spot, 'sit', 'sit')
  }
}

/** The winners who are in this instance go to the podium; for a booth nobody is here for, clients draw a stand-in. */
function callUp(
  hall: HallContext,
  opened: readonly { award: string; envelope: { winners: readonly { booth: string }[] } }[],
  award: string,
): void {
  const winners = opened.find((one) => one.award === award)?.envelope.winners ?? []
  const called = new Set<Member>()
  winners.forEach(({ booth }, index) => {
    const one = [...hall.people.members.values()].find(
      (member) => !called.has(member) && isNomineeOf(member, booth, hall.now()),
    )
    if (!one) return
    called.add(one)
    put(hall, one, podiumSpot(index, winners.length), 'teleport')
  })
}
