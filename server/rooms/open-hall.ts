import { getMessageBytes, Protocol } from '@colyseus/core'
import type { Grant } from '../../shared/grants/grants.ts'
import { CLOSE_CODES } from '../../shared/hall/requests.ts'
import type { HallState } from '../../shared/hall/state.ts'
import { createTalk, TALK_KEPT } from '../chat/talk.ts'
import { PoseStream } from '../poses/pose-stream.ts'
import type { Services } from '../services.ts'
import { createPeople } from '../visitors/people.ts'
import type { HallContext, Shown } from './hall-context.ts'
import { depart } from './lifecycle.ts'
import { showExhibition } from './show-exhibition.ts'

/** Reads what an instance starts from and makes its context. `show` replaces the exhibition under it. */
export async function openHall(
  services: Services,
  state: HallState,
  { exhibition, instance, run }: { exhibition: string; instance: string; run: string },
): Promise<{ hall: HallContext; cheers: ReadonlyMap<string, number>; show: (shown: Shown) => void }> {
  const { storage, bus } = services
  const setMeanwhile: { chatOpen?: boolean; slowSeconds?: number; doorsOpen?: boolean } = {}
  const stop = bus.subscribe('moderation.set', ({ exhibition: of, ...set }) => {
    if (of === exhibition) Object.assign(setMeanwhile, set)
  })
  const [stored, settings, cheers, talk] = await Promise.all([
    services.exhibitions.get(exhibition),
    storage.moderation.settings(exhibition),
    storage.passports.cheers(exhibition),
    storage.chat.recent(exhibition, run, instance, TALK_KEPT),
  ]).finally(stop)
  if (!stored) throw new Error(`There is no exhibition ${exhibition} to open a hall of.`)
  let shown = showExhibition(stored)
  state.exhibition = exhibition
  state.instance = instance
  state.revision = shown.exhibition.revision
  // What is set while it is read may be missing in what was read, and nobody listens yet who would apply it.
  const { chatOpen, slowSeconds, doorsOpen } = { ...settings, ...setMeanwhile }
  Object.assign(state, { chatOpen, slowSeconds, doorsOpen })

  /** An exhibitor's lanyard has the colour of their booth's category. */
  const stripeOf = (grants: readonly Grant[]) => {
    for (const { role, scope } of grants) {
      const slot = role === 'exhibitor' && scope.kind === 'booth' ? shown.booths.get(scope.booth) : undefined
      if (slot) return shown.plan.branches[slot.branch]?.colour ?? 255
    }
    return 255
  }
  const people = createPeople(state, stripeOf)
  const poses: PoseStream = new PoseStream({
    ground: shown.walkable,
    moved: (slot, { x, z, heading, epoch }) => {
      const member = people.members.get(slot)
      if (member) hall.tell(member, 'avatar.moved', { epoch, x, z, heading, reason: 'correction' })
    },
    abusive: (slot, why) => {
      const member = people.members.get(slot)
      if (!member) return
      services.log.warn({ visitor: member.visitor, why }, 'a client sends what no client of ours sends')
      hall.close(member, CLOSE_CODES.broken)
    },
  })
  const hall: HallContext = {
    services,
    exhibition,
    instance,
    run,
    state,
    people,
    poses,
    talk: createTalk(talk),
    shown: () => shown,
    now: services.now,
    where: (slot) => poses.spot(slot, services.now()),
    tell: (member, event, payload) => {
      // One call for all events: the client's type pairs names and payloads, the union of them hides that.
      const send = member.client?.send as ((type: string, payload: unknown) => void) | undefined
      send?.call(member.client, event, payload)
    },
    tellAll: (event, payload, to) => {
      // Packed once for all: a word to a full hall would otherwise be packed two hundred times.
      const bytes = getMessageBytes.raw(Protocol.ROOM_DATA, event, payload)
      for (const member of people.members.values()) if (!to || to(member)) member.client?.enqueueRaw(bytes)
    },
    close: (member, code) => {
      const { client } = member
      depart(hall, member)
      client?.leave(code)
    },
  }
  return {
    hall,
    cheers,
    show: (next) => {
      shown = next
    },
  }
}
