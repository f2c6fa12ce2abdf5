import { MOST_PEOPLE } from '../../shared/replay/replay-words.ts'
import type { StoredReplayPerson } from '../storage/replay-port.ts'
import type { Member } from '../visitors/member.ts'

/** The numbers under which the people of a run are written down: the same in all of its instances and after a restart. */
export interface RunPeople {
  /** -1 for who is one too many. */
  numberOf(member: Member): number
  /** Whom storage does not know as they are now. */
  news(): StoredReplayPerson[]
  /** What `news` answered is stored. */
  stored(people: readonly StoredReplayPerson[]): void
}

export function createRunPeople(known: readonly StoredReplayPerson[]): RunPeople {
  const numbers = new Map<string, number>()
  const written = new Map<number, StoredReplayPerson>()
  const latest = new Map<number, Member>()
  for (const person of known) {
    written.set(person.number, person)
    if (person.visitor !== '') numbers.set(person.visitor, person.number)
  }
  let next = (known.at(-1)?.number ?? -1) + 1
  return {
    numberOf(member) {
      let number = numbers.get(member.visitor)
      if (number === undefined) {
        if (next >= MOST_PEOPLE) return -1
        number = next++
        numbers.set(member.visitor, number)
      }
      if (latest.get(number) !== member) latest.set(number, member)
      return number
    },
    news() {
      const news: StoredReplayPerson[] = []
      for (const [number, { visitor, person }] of latest) {
        const { name, look, role, stripe } = person
        const before = written.get(number)
        const same =
          before && before.name === name && before.look === look && before.role === role && before.stripe === stripe
        if (!same) news.push({ number, visitor, name, look, role, stripe })
      }
      return news
    },
    stored(people) {
      for (const person of people) written.set(person.number, person)
    },
  }
}
