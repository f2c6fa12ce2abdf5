import { connectHall } from '../../client/net/connect-hall.ts'
import type { HallConnection, HallSnapshot, PersonView } from '../../client/net/types.ts'
import { PoseReceiver } from '../../client/poses/pose-receiver.ts'
import { PoseSender } from '../../client/poses/pose-sender.ts'
import type { PoseSet } from '../../shared/avatars/avatar-messages.ts'
import { animIndex } from '../../shared/avatars/gestures.ts'
import type { ChatChannel, ChatMessage, ChatSayReply } from '../../shared/chat/chat.ts'
import type { HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import { RUN_SPEED } from '../../shared/plan/speeds.ts'
import { newShownPose } from '../../shared/poses/pose-buffer.ts'
import { encodeAck, encodePoseUp } from '../../shared/poses/up-frame.ts'
import type { Enter, Profile } from '../../shared/visitors/profile.ts'
import { boothIdOf } from './small-exhibition.ts'

export type Person = Profile

/** Long enough for a busy machine; a wait ends with the first change that fulfils it. */
const PATIENCE_MS = 15_000
/** Milliseconds between two looks at what moves by itself. */
const LOOK_MS = 40

/** Everybody who went into a hall and has not left it, whatever became of its server. */
const inside = new Set<TestVisitor>()

/** Whoever is left in the halls of a server that ends leaves them: nobody tries to come back to it for ever. */
export async function everybodyLeaves(url: string): Promise<void> {
  await Promise.all([...inside].filter((visitor) => visitor.url === url).map((visitor) => visitor.leaves()))
}

/** A visitor as tests, e2e set-ups and the bench have them: a cookie, and the client's own network code. */
export class TestVisitor {
  readonly id: string
  readonly name: string
  readonly cookie: string
  readonly url: string
  connection: HallConnection | undefined
  lastMove: PoseSet | undefined
  /** Where this visitor's own body is. */
  at = { x: 0, z: 0, heading: 0, anim: 0 }
  #receiver: PoseReceiver | undefined
  #sender: PoseSender | undefined
  #keys = 0

  private constructor(url: string, id: string, name: string, cookie: string) {
    this.url = url
    this.id = id
    this.name = name
    this.cookie = cookie
  }

  static async create(url: string, person: Person): Promise<TestVisitor> {
    const response = await fetch(`${url}/api/visitor`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    })
    const told = (await response.json()) as { ok: boolean; id: string; name: string; reason?: string }
    if (!told.ok) throw new Error(`The server would not have a visitor called ${person.name}: ${told.reason}.`)
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return new TestVisitor(url, told.id, told.name, cookie)
  }

  /** Somebody whom the server knows already, by the cookie that it gave. */
  static known(url: string, { id, name }: { id: string; name: string }, cookie: string): TestVisitor {
    return new TestVisitor(url, id, name, cookie)
  }

  /** The browser's fetch with this visitor's cookie. */
  readonly fetch: typeof globalThis.fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie: this.cookie } })

  /** Enters and waits until it is decided; `through` is another way to the server than straight. */
  async enters(exhibition: string, enter: Partial<Enter> = {}, through = this.url): Promise<HallSnapshot> {
    this.connection = connectHall(
      { exhibition, enter: { view: '3d', ...enter } },
      { origin: through, fetch: this.fetch, keep: undefined, outdated: () => {} },
    )
    inside.add(this)
    this.#embody(this.connection)
    return this.waitsFor('it is decided', ({ phase }) => phase.name === 'live' || phase.name === 'gone')
  }

  /** Gives the connection a body: others' poses are followed and acknowledged, the own one stands where it is put. */
  #embody(connection: HallConnection): void {
    const now = () => connection.clock.now()
    const receiver = new PoseReceiver({
      now,
      acknowledge: (tick) => connection.sendPose(encodeAck(this.lastMove?.epoch ?? 0, tick)),
    })
    const ports = { now, send: connection.sendPose, tick: () => receiver.tick, carried: () => receiver.carried() }
    this.#receiver = receiver
    connection.onPoseFrame((frame) => receiver.take(frame))
    connection.onMoved((move) => {
      this.lastMove = move
      this.at = { x: move.x, z: move.z, heading: move.heading, anim: animIndex('idle') }
      this.#sender ??= new PoseSender(ports, move.epoch)
      this.#sender.moved(move.epoch, this.at)
    })
    connection.rememberPlace(() => this.at)
  }

  /** Runs there in a straight line, as a body does: a step every tenth of a second. */
  async walksTo(x: number, z: number): Promise<void> {
    const STEP_MS = 100
    const stride = (RUN_SPEED * STEP_MS) / 1000
    for (;;) {
      const [dx, dz] = [x - this.at.x, z - this.at.z]
      const left = Math.hypot(dx, dz)
      if (left < 0.01) break
      const part = Math.min(1, stride / left)
      this.at = {
        x: this.at.x + dx * part,
        z: this.at.z + dz * part,
        heading: Math.atan2(dx, dz),
        anim: animIndex('run'),
      }
      this.#sender?.update(this.at)
      await new Promise((step) => setTimeout(step, STEP_MS))
    }
    this.at = { ...this.at, anim: animIndex('idle') }
    this.#sender?.update(this.at)
  }

  /** Claims to be somewhere else all at once. */
  jumpsTo(x: number, z: number): void {
    this.at = { ...this.at, x, z }
    const { epoch } = this.lastMove ?? { epoch: 0 }
    this.hall.sendPose(encodePoseUp(epoch, this.#receiver?.tick ?? 0, this.hall.clock.now(), this.at))
  }

  /** Resolves with the next move by the server for this reason. */
  async isMoved(reason: PoseSet['reason']): Promise<PoseSet> {
    let stop = () => {}
    return new Promise<PoseSet>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The server never moved ${this.name} (${reason}).`)), PATIENCE_MS)
      stop = this.hall.onMoved((move) => {
        if (move.reason !== reason) return
        clearTimeout(timer)
        resolve(move)
      })
    }).finally(() => stop())
  }

  /** Where this visitor sees an avatar now, or undefined when it is out of sight. */
  seesAt(slot: number): { x: number; z: number } | undefined {
    const shown = newShownPose()
    return this.#receiver?.sample(slot, this.hall.clock.now(), shown) ? { x: shown.x, z: shown.z } : undefined
  }

  /** Resolves when this visitor sees the avatar within half a metre of the place. */
  async seesThere(slot: number, x: number, z: number): Promise<void> {
    let stop = () => {}
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(
            new Error(
              `${this.name} never saw avatar ${slot} at ${x}, ${z}, but at ${JSON.stringify(this.seesAt(slot))}.`,
            ),
          ),
        PATIENCE_MS,
      )
      const look = () => {
        const at = this.seesAt(slot)
        if (!at || Math.hypot(at.x - x, at.z - z) > 0.5) return
        clearTimeout(timer)
        resolve()
      }
      // what is seen glides on after the last frame, and who stands still is told of no more
      const again = setInterval(look, LOOK_MS)
      stop = () => clearInterval(again)
      look()
    }).finally(() => stop())
  }

  /** Enters and insists on being inside. */
  async joins(exhibition: string, enter: Partial<Enter> = {}, through = this.url): Promise<this> {
    const { phase } = await this.enters(exhibition, enter, through)
    if (phase.name !== 'live') throw new Error(`${this.name} did not get in: ${JSON.stringify(phase)}.`)
    return this
  }

  /** The same visitor in another tab: the same cookie, a connection of its own. */
  tab(): TestVisitor {
    return new TestVisitor(this.url, this.id, this.name, this.cookie)
  }

  get hall(): HallConnection {
    if (!this.connection) throw new Error(`${this.name} is in no hall.`)
    return this.connection
  }

  sees(): HallSnapshot {
    return this.hall.store.getState()
  }

  /** This visitor's own avatar in the roster. */
  get me(): PersonView {
    const person = this.sees().people.get(this.sees().me)
    if (!person) throw new Error(`${this.name} has no avatar.`)
    return person
  }

  /** Id of the n-th booth of the small exhibition. */
  boothId(index: number): string {
    return boothIdOf(this.sees().exhibition, index)
  }

  person(name: string): PersonView | undefined {
    return [...this.sees().people.values()].find((person) => person.name === name)
  }

  /** Resolves when the hall, as this visitor sees it, is so; rejects with what was waited for. */
  waitsFor(what: string, is: (hall: HallSnapshot) => boolean): Promise<HallSnapshot> {
    const { store } = this.hall
    return new Promise((resolve, reject) => {
      const look = (hall: HallSnapshot) => {
        if (!is(hall)) return
        clearTimeout(timer)
        stop()
        resolve(hall)
      }
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`${this.name} waited in vain until ${what}; phase ${JSON.stringify(store.getState().phase)}.`))
      }, PATIENCE_MS)
      const stop = store.subscribe(look)
      look(store.getState())
    })
  }

  async hears(text: string): Promise<ChatMessage> {
    const hall = await this.waitsFor(`"${text}" is said`, ({ chat }) => chat.some((said) => said.text === text))
    return hall.chat.find((said) => said.text === text) as ChatMessage // waitsFor found it
  }

  says(
    text: string,
    channel: ChatChannel = { kind: 'hall' },
    key = `${this.id}-${++this.#keys}-${text}`.slice(0, 40),
  ): Promise<ChatSayReply> {
    return this.asks('chat.say', { channel, text, key: key.padEnd(8, '.') })
  }

  asks<Name extends HallRequestName>(name: Name, payload: HallPayload<Name>): Promise<HallReplies[Name]> {
    return this.hall.request(name, payload)
  }

  async leaves(): Promise<void> {
    inside.delete(this)
    await this.connection?.leave()
  }
}
