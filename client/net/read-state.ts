import { DEMO_KINDS } from '../../shared/demos/demo-words.ts'
import { type HallState, KINDS, type Person, PRESENCES, ROLES, VIEWS } from '../../shared/hall/state.ts'
import type { HallSnapshot, LiveDemo, PersonView } from './types.ts'

const viewOf = (person: Person): PersonView => ({
  slot: person.slot,
  visitor: person.visitor,
  name: person.name,
  look: person.look,
  role: ROLES[person.role] ?? 'visitor',
  stripe: person.stripe,
  presence: PRESENCES[person.presence] ?? 'here',
  view: VIEWS[person.view] ?? '3d',
  kind: KINDS[person.kind] ?? 'visitor',
  booth: person.booth,
  seat: person.seat,
  handRaised: person.handRaised,
})

const sameFields = (a: PersonView, b: PersonView): boolean =>
  (Object.keys(a) as (keyof PersonView)[]).every((key) => a[key] === b[key])

/**
 * The room's state as plain objects, keeping every object of `before` that did not change; `before` itself when nothing did.
 * Compares all of it: a few thousand comparisons five times a second cost less than callbacks that can be missed.
 */
export function readState(before: HallSnapshot, state: HallState): HallSnapshot {
  const people = readPeople(before.people, state)
  const cheers = readCheers(before.cheers, state)
  const live = readLive(before.live, state)
  const after: HallSnapshot = {
    ...before,
    exhibition: state.exhibition,
    instance: state.instance,
    ceremony: state.ceremony,
    programme: state.programme,
    revision: state.revision,
    doorsOpen: state.doorsOpen,
    chatOpen: state.chatOpen,
    slowSeconds: state.slowSeconds,
    people,
    cheers,
    live,
  }
  const changed = (Object.keys(after) as (keyof HallSnapshot)[]).some((key) => after[key] !== before[key])
  return changed ? after : before
}

function readPeople(before: HallSnapshot['people'], state: HallState): HallSnapshot['people'] {
  let changed = before.size !== state.people.size
  const people = new Map<number, PersonView>()
  state.people.forEach((person) => {
    const known = before.get(person.slot)
    const now = viewOf(person)
    const same = known !== undefined && sameFields(known, now)
    if (!same) changed = true
    people.set(person.slot, same ? known : now)
  })
  return changed ? people : before
}

function readCheers(before: HallSnapshot['cheers'], state: HallState): HallSnapshot['cheers'] {
  let changed = before.size !== state.booths.size
  const cheers = new Map<string, number>()
  state.booths.forEach((live, booth) => {
    if (before.get(booth) !== live.cheers) changed = true
    cheers.set(booth, live.cheers)
  })
  return changed ? cheers : before
}

function readLive(before: HallSnapshot['live'], state: HallState): HallSnapshot['live'] {
  let changed = false
  const live = new Map<string, LiveDemo>()
  state.booths.forEach(({ demo, watching }, booth) => {
    const kind = DEMO_KINDS[demo - 1]
    if (!kind) return
    const known = before.get(booth)
    const same = known?.kind === kind && known.watching === watching
    if (!same) changed = true
    live.set(booth, same ? known : { kind, watching })
  })
  return changed || live.size !== before.size ? live : before
}
