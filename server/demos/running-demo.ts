import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { Demo } from '../../shared/demos/demo.ts'
import type { DemoActor } from '../../shared/demos/machine.ts'
import { type AnyMachine, machineOf, shownState } from '../../shared/demos/machines.ts'
import { applyPatch, diff, type JsonObject, type Patch } from '../../shared/demos/merge-patch.ts'
import {
  type Company,
  type DemoSession,
  type SessionEvent,
  sessionDue,
  stepSession,
} from '../../shared/demos/session.ts'
import { placeOf } from './place.ts'

/** Whoever follows a demo, by public visitor id, in the order in which they came. */
export interface Watcher {
  staff: boolean
}

/** A booth in the open halls, or in the hall of one rehearsal. */
export interface DemoPlace {
  exhibition: string
  booth: string
  run?: string
}

export type ActRefusal = 'not-driving' | 'not-now' | 'too-big' | 'invalid'

/**
 * One live run of a demo: the session (who drives) and the demo's own state, both changed only by their pure rules.
 * `takeChange` answers what changed since it was last asked, so that many changes between two ticks cost one message.
 */
export class RunningDemo {
  readonly booth: string
  readonly exhibition: string
  /** Of the hall: a rehearsal's demos are its own. */
  readonly run: string
  readonly watchers = new Map<string, Watcher>()
  demo: Demo
  session: DemoSession
  state: JsonObject
  rev = 0
  /** Changed since it was last stored. */
  unsaved = true
  readonly #machine: AnyMachine
  #told: JsonObject = {}
  #dirty = true

  constructor(at: DemoPlace, demo: Demo, session: DemoSession, state?: JsonObject) {
    this.exhibition = at.exhibition
    this.booth = at.booth
    this.run = at.run ?? NIGHT
    this.demo = demo
    this.session = session
    this.#machine = machineOf(demo)
    this.state = state ?? this.#machine.start(demo.content, session.startedAt)
  }

  /** What it is found under. */
  get place(): string {
    return placeOf(this.run, this.booth)
  }

  get company(): Company {
    const watching = [...this.watchers.keys()]
    return { watching, staff: watching.filter((visitor) => this.watchers.get(visitor)?.staff) }
  }

  /** What whoever comes now is told. */
  get shown(): { rev: number; session: DemoSession; state: JsonObject } {
    return { rev: this.rev, ...(this.#told as { session: DemoSession; state: JsonObject }) }
  }

  /** False when the session is over. */
  control(event: SessionEvent, now: number): boolean {
    const after = stepSession(this.session, event, this.company, now)
    if (after === undefined) return false
    if (after !== this.session) {
      this.session = after
      this.#changed()
    }
    // Who is back, or lost for a moment, changes nothing; after a restart not everybody is back yet.
    if (event.type !== 'back' && event.type !== 'lost') this.settle(now)
    return true
  }

  /** Whether acts of this type are the audience's, also when whoever has the controls does them. */
  isAudiences(type: string): boolean {
    return this.#machine.audience.includes(type)
  }

  /** Lets the demo's own state follow who is there and who has the controls. */
  settle(now: number): void {
    const company = { driver: this.session.driver, watching: this.watchers }
    const after = this.#machine.settle?.(this.demo.content, this.state, company, now) ?? this.state
    if (after === this.state) return
    this.state = after
    this.#changed()
  }

  act(payload: unknown, visitor: string, now: number): ActRefusal | undefined {
    const read = this.#machine.act.safeParse(payload)
    if (!read.success) return 'invalid'
    const by: DemoActor = {
      visitor,
      drives: this.session.driver === visitor,
      staff: this.watchers.get(visitor)?.staff ?? false,
    }
    if (!by.drives && !this.#machine.audience.includes(read.data.type)) return 'not-driving'
    const after = this.#machine.step(this.demo.content, this.state, read.data, by, now)
    if (after === undefined) return 'not-now'
    if (JSON.stringify(after).length > this.#machine.maxBytes) return 'too-big'
    this.state = after
    this.#changed()
    return undefined
  }

  /** Carries session and state on to `now`. False when the session is over. */
  tick(now: number): boolean {
    const due = this.#machine.due?.(this.demo.content, this.state)
    if (due !== undefined && due <= now && this.#machine.onDue) {
      this.state = this.#machine.onDue(this.demo.content, this.state, now)
      this.#changed()
    }
    const sessionAt = sessionDue(this.session)
    return sessionAt === undefined || sessionAt > now || this.control({ type: 'time' }, now)
  }

  /** Its exhibitor published another content: the demo begins anew with it. */
  replace(demo: Demo, now: number): void {
    this.demo = demo
    this.state = this.#machine.start(demo.content, now)
    this.#changed()
  }

  /** The revision that has everything which was done until now. */
  get nextRev(): number {
    return this.#dirty ? this.rev + 1 : this.rev
  }

  /** What changed since the last call, under the next revision. */
  takeChange(): { rev: number; patch: Patch } | undefined {
    if (!this.#dirty) return undefined
    this.#dirty = false
    const now = { session: this.session, state: shownState(this.#machine, this.state) }
    const patch = diff(this.#told, now) ?? {}
    this.#told = applyPatch(this.#told, patch)
    this.rev += 1
    return { rev: this.rev, patch }
  }

  #changed(): void {
    this.#dirty = true
    this.unsaved = true
  }
}
