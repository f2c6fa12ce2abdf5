import { createStore, type StoreApi } from 'zustand/vanilla'
import { suggestLook } from '../../shared/avatars/look.ts'
import { ROLES } from '../../shared/hall/roster-words.ts'
import { seatAt } from '../../shared/replay/hall-reel.ts'
import type { ReplayManifest } from '../../shared/replay/manifest.ts'
import { peopleAt, reelAt } from '../../shared/replay/replay.ts'
import { visitorStore } from '../entry/visitor-store.ts'
import { replayWords } from '../i18n/replay.ts'
import { wordsNow } from '../i18n/words.ts'
import { EMPTY_HALL } from '../net/empty-hall.ts'
import type { HallSnapshot, PersonView } from '../net/types.ts'
import { onBeat, player, replayLog, replayNow } from './player.ts'

/** The slot in which the one who watches is drawn; what a hall gives is below. */
export const WATCHER_SLOT = 1000

/** Who is in the hall of the replay now, as a hall tells it; kept in step. */
export interface Crowd {
  store: StoreApi<HallSnapshot>
  /** Number in the recording of who has a slot, -1 for nobody. */
  numberIn(slot: number): number
  /** The slot of who has a number in the recording, -1 when they are not there. */
  slotOf(number: number): number
  /** Slots of those who are there. */
  slots(): Iterable<number>
  stop(): void
}

export function createCrowd(manifest: ReplayManifest): Crowd {
  let { people: named } = manifest
  let known = new Map(named.map((person) => [person.number, person]))
  const slotOf = new Map<number, number>()
  const numberOf = new Map<number, number>()
  const views = new Map<number, PersonView>()
  const watcher: PersonView = {
    ...nobody(WATCHER_SLOT),
    name: wordsNow(replayWords).you,
    look: visitorStore.getState().known?.look ?? suggestLook(3),
  }
  const store = createStore<HallSnapshot>(() => ({
    ...EMPTY_HALL,
    phase: { name: 'live' },
    exhibition: manifest.exhibition,
    ceremony: manifest.ceremony,
    chatOpen: false,
    me: WATCHER_SLOT,
    people: new Map([[WATCHER_SLOT, watcher]]),
  }))

  const freeSlot = (): number => {
    let slot = 0
    while (numberOf.has(slot)) slot++
    return slot
  }
  const look = () => {
    const names = player.getState().replaying?.manifest.people ?? named
    if (names !== named) {
      named = names
      known = new Map(named.map((person) => [person.number, person]))
      views.clear()
    }
    const now = replayNow()
    const reel = reelAt(replayLog(), now)
    const there = new Set(reel ? peopleAt(reel, now) : [])
    const before = store.getState().people
    const people = new Map<number, PersonView>([[WATCHER_SLOT, watcher]])
    for (const [number, slot] of slotOf) {
      if (there.has(number)) continue
      slotOf.delete(number)
      numberOf.delete(slot)
    }
    let changed = false
    for (const number of there) {
      const person = reel?.people.get(number)
      const slot = slotOf.get(number) ?? freeSlot()
      slotOf.set(number, slot)
      numberOf.set(slot, number)
      const seat = person ? seatAt(person, now) : -1
      let view = views.get(number)
      if (view?.slot !== slot || view.seat !== seat) {
        view = { ...viewOf(number, slot), seat }
        views.set(number, view)
      }
      changed ||= before.get(slot) !== view
      people.set(slot, view)
    }
    if (changed || people.size !== before.size) store.setState({ people })
  }
  const viewOf = (number: number, slot: number): PersonView => {
    const person = known.get(number)
    return {
      ...nobody(slot),
      name: person?.name || wordsNow(replayWords).unnamed,
      look: person?.name ? person.look : suggestLook(number + 1),
      role: ROLES[person?.role ?? 0] ?? 'visitor',
      stripe: person?.stripe ?? 255,
    }
  }
  look()
  return {
    store,
    numberIn: (slot) => numberOf.get(slot) ?? -1,
    slotOf: (number) => slotOf.get(number) ?? -1,
    slots: () => numberOf.keys(),
    stop: onBeat(look),
  }
}

const nobody = (slot: number): PersonView => ({
  slot,
  visitor: '',
  name: '',
  look: 0,
  role: 'visitor',
  stripe: 255,
  presence: 'here',
  view: '3d',
  kind: 'visitor',
  booth: '',
  seat: -1,
  handRaised: false,
})
