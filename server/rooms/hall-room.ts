import { CloseCode, ServerError } from '@colyseus/core'
import { Encoder } from '@colyseus/schema'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { DeskAudience } from '../../shared/ceremony/desk.ts'
import { CLOSE_CODES } from '../../shared/hall/requests.ts'
import { HallState } from '../../shared/hall/state.ts'
import { TICK_MS } from '../../shared/poses/ticks.ts'
import { avatarRequests } from '../avatars/avatar-requests.ts'
import { bellRequests } from '../bell/bell-requests.ts'
import { followBells, noticeBells } from '../bell/follow-bells.ts'
import { boothRequests } from '../booths/booth-requests.ts'
import { countCheers, noticeBooths } from '../booths/live-booths.ts'
import { audienceIn } from '../ceremony/audience-in.ts'
import { ceremonyRequests } from '../ceremony/ceremony-requests.ts'
import { followCeremony } from '../ceremony/follow-ceremony.ts'
import { chatRequests } from '../chat/chat-requests.ts'
import { demoRequests } from '../demos/demo-requests.ts'
import { followDemos } from '../demos/follow-demos.ts'
import { followGrants } from '../grants/follow-grants.ts'
import { createSeatHolds } from '../instances/seat-holds.ts'
import { followSignals } from '../live-media/follow-signals.ts'
import { mediaRequests } from '../live-media/media-requests.ts'
import { followMessages } from '../messages/follow-messages.ts'
import { applyModeration } from '../moderation/apply-moderation.ts'
import { keepInsiders } from '../moderation/insiders.ts'
import { moderationRequests } from '../moderation/moderation-requests.ts'
import { countStays } from '../numbers/count-stays.ts'
import { takeUploads } from '../poses/take-uploads.ts'
import { followQuestions } from '../questions/follow-questions.ts'
import { questionRequests } from '../questions/question-requests.ts'
import { tellSessions } from '../schedule/tell-sessions.ts'
import type { Services } from '../services.ts'
import { timeRequests } from '../time/time-requests.ts'
import type { HallClient, SeatAuth } from '../visitors/member.ts'
import { SEAT_KEPT_MS } from '../visitors/people.ts'
import { visitorRequests } from '../visitors/visitor-requests.ts'
import { voteRequests } from '../votes/vote-requests.ts'
import { answerRequests } from './answer-requests.ts'
import { BaseRoom } from './base-room.ts'
import { followExhibition } from './follow-exhibition.ts'
import type { HallContext } from './hall-context.ts'
import { arrive, depart, resume } from './lifecycle.ts'
import { openHall } from './open-hall.ts'

/** A full state of 200 visitors is some 20 kB; the encoder grows its buffer with a warning when it is too small. */
Encoder.BUFFER_SIZE = 128 * 1024

const NOTICE_MS = 500

/** Ends of sessions that are not a lost network: what was sent could not be read, or there was too much of it. */
const UNREADABLE: ReadonlySet<number> = new Set([
  1002,
  1003,
  1007,
  1008,
  1009,
  CloseCode.WITH_ERROR,
  CLOSE_CODES.broken,
])

export interface HallSeat {
  exhibition: string
  instance: string
  /** Which run of a ceremony is shown: 'night', or a rehearsal in a hall of its own. */
  run: string
}

/** One instance of a hall. A switchboard: features answer, this says when they are asked. */
export function hallRoom(services: Services) {
  return class HallRoom extends BaseRoom<{ state: HallState; client: HallClient; metadata: HallSeat }> {
    override state = new HallState()
    // Distinct visitors are counted by `holdSeat`; a visitor who reloads has two sessions for a moment.
    override maxClients = services.config.instanceCap * 2
    protected override readonly log = services.log
    readonly #seats = createSeatHolds(services.config.instanceCap)
    #hall!: HallContext // set in onCreate, before any seat can be reserved
    #insiders!: ReturnType<typeof keepInsiders>

    override async onCreate({ exhibition, instance, run }: HallSeat) {
      this.metadata = { exhibition, instance, run }
      const { hall, cheers, show } = await openHall(services, this.state, { exhibition, instance, run })
      this.#hall = hall
      this.#insiders = keepInsiders(hall)
      const sessions = tellSessions(hall)
      this.stops.push(
        countCheers(hall, cheers),
        followExhibition(hall, show),
        followGrants(hall),
        ...applyModeration(hall),
        ...followDemos(hall),
        ...followMessages(hall),
        ...followQuestions(hall),
        ...followBells(hall),
        ...followCeremony(hall),
        services.replays.record(hall),
        this.#insiders.stop,
        followSignals(hall),
      )
      this.stops.push(sessions.stop)
      // A rehearsal is no visit.
      const countNow = run === NIGHT ? countStays(hall) : () => {}
      this.stops.push(
        services.bus.subscribe('visitor.entered', ({ visitor, session }) => {
          const member = hall.people.byVisitor(visitor)
          if (member && member.session !== session) hall.close(member, CLOSE_CODES.replaced)
        }),
      )
      const answers = answerRequests(hall, {
        ...timeRequests(hall),
        ...avatarRequests(hall),
        ...boothRequests(hall),
        ...chatRequests(hall),
        ...ceremonyRequests(hall),
        ...voteRequests(hall),
        ...demoRequests(hall),
        ...questionRequests(hall),
        ...bellRequests(hall),
        ...mediaRequests(hall),
        ...visitorRequests(hall),
        ...moderationRequests(hall),
        ...sessions.requests,
      })
      for (const [name, answer] of Object.entries(answers)) this.onMessage(name, answer)
      takeUploads(this, (client: HallClient, bytes) => {
        const member = hall.people.bySession(client.sessionId)
        if (member) hall.poses.receive(member.slot, bytes, hall.now())
      })
      this.setTimestep(() => hall.poses.tick(hall.now()), TICK_MS)
      this.clock.setInterval(() => {
        noticeBooths(hall)
        countNow()
        sessions.tick()
        noticeBells(hall)
        this.#insiders.tick()
        for (const member of hall.people.expired(hall.now())) depart(hall, member)
      }, NOTICE_MS)
    }

    /** Asked by `enter`: keeps a place for a visitor until their session arrives. False when the hall is full. */
    holdSeat(visitor: string): boolean {
      return this.#seats.hold(visitor, this.#hall.people.visitors(), this.#hall.now())
    }

    /** Asked by the desks of a night: who is in, who of them sits, and who wants to speak. */
    audience(): DeskAudience {
      return audienceIn(this.#hall)
    }

    hasVisitor(visitor: string): boolean {
      return this.#hall.people.byVisitor(visitor) !== undefined
    }

    override async onJoin(client: HallClient, _options: unknown, auth?: SeatAuth) {
      if (!auth) throw new ServerError(CloseCode.WITH_ERROR, 'A seat is reserved over HTTP.')
      await arrive(this.#hall, client, auth)
      this.#seats.taken(auth.visitor)
      await this.#insiders.came(auth.visitor)
    }

    override onDrop(client: HallClient, code?: number) {
      const member = this.#hall.people.bySession(client.sessionId)
      if (!member) return
      if (code !== undefined && UNREADABLE.has(code)) return depart(this.#hall, member)
      this.#hall.poses.disconnect(member.slot)
      this.#hall.poses.freeze(member.slot, true, this.#hall.now())
      services.demos.lost(member.visitor)
      // A stalled client comes back by the door, and its avatar waits; any other may take up its own session again.
      if (code === CLOSE_CODES.stalled) return this.#hall.people.lost(member, undefined, this.#hall.now())
      this.#hall.people.lost(member, this.keepSeat(client, SEAT_KEPT_MS / 1000), this.#hall.now())
    }

    override onReconnect(client: HallClient) {
      const member = this.#hall.people.bySession(client.sessionId)
      if (!member) throw new ServerError(CloseCode.FAILED_TO_RECONNECT, 'The seat is gone.')
      return resume(this.#hall, member, client)
    }

    override onLeave(client: HallClient, code?: number) {
      const member = this.#hall.people.bySession(client.sessionId)
      if (!member || code === CLOSE_CODES.stalled) return
      if (code === CloseCode.CONSENTED) this.#insiders.left(member.visitor)
      depart(this.#hall, member)
    }
  }
}
export type HallRoom = InstanceType<ReturnType<typeof hallRoom>>
