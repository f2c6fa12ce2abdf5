import { connectHall } from '../../client/net/connect-hall.ts'
import type { HallConnection, HallSnapshot, PersonView } from '../../client/net/types.ts'
import type { PoseSet } from '../../shared/avatars/avatar-messages.ts'
import type { ChatChannel, ChatMessage, ChatSayReply } from '../../shared/chat/chat.ts'
import type { HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import type { Enter, Profile } from '../../shared/visitors/profile.ts'
import { boothIdOf } from './small-exhibition.ts'

export type Person = Profile

/** Long enough for a busy machine; a wait ends with the first change that fulfils it. */
const PATIENCE_MS = 12_000

/** A visitor as tests, e2e set-ups and the bench have them: a cookie, and the client's own network code. */
export class TestVisitor {
  readonly id: string
  readonly name: string
  readonly cookie: string
  readonly url: string
  connection: HallConnection | undefined
  lastMove: PoseSet | undefined
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
    this.connection.onMoved((move) => {
      this.lastMove = move
    })
    return this.waitsFor('it is decided', ({ phase }) => phase.name === 'live' || phase.name === 'gone')
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
    await this.connection?.leave()
  }
}
