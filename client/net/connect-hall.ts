import { createStore } from 'zustand/vanilla'
import type { PoseSet } from '../../shared/avatars/avatar-messages.ts'
import type { HallEvents, HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import type { Enter } from '../../shared/visitors/profile.ts'
import { EMPTY_HALL } from './empty-hall.ts'
import { followDemo } from './follow-demo.ts'
import type { HallEvent, HallLink } from './hall-link.ts'
import { keepClock } from './keep-clock.ts'
import { mergeChat } from './merge-chat.ts'
import { type Keep, readMuted, writeMuted } from './muted-for-me.ts'
import { notePassport } from './note-passport.ts'
import { readState } from './read-state.ts'
import { reloadOnce } from './reload-once.ts'
import { createServerClock } from './server-clock.ts'
import { stayInHall } from './stay-in-hall.ts'
import type { HallConnection, HallSnapshot } from './types.ts'

/** Which hall, and as what. `enter.view` is read again whenever the hall has to be entered anew. */
export interface Wanted {
  /** Slug of the exhibition. */
  exhibition: string
  enter: Enter
}

/** What a browser has of itself and a test brings along. */
export interface Surroundings {
  /** Where the server is; the page's own origin. */
  origin: string
  fetch: typeof globalThis.fetch
  random: () => number
  /** Where "muted for me" is kept. */
  keep: Keep | undefined
  /** The server speaks a newer protocol: a page loads itself anew. */
  outdated: () => void
}

/** Enters a hall and stays in it until `leave`. Begins at once; the phase in `store` tells how far it is. */
export function connectHall({ exhibition, enter }: Wanted, brought: Partial<Surroundings> = {}): HallConnection {
  const keep = 'keep' in brought ? brought.keep : deviceStorage()
  const store = createStore<HallSnapshot>(() => ({
    ...EMPTY_HALL,
    phase: { name: 'entering' },
    mutedForMe: readMuted(keep),
  }))
  const set = (part: Partial<HallSnapshot>) => store.setState(part)
  const server = createServerClock(
    () => performance.now(),
    () => Date.now(),
  )
  const frames = new Set<(frame: Uint8Array) => void>()
  const moves = new Set<(move: PoseSet) => void>()
  const listeners = new Map<keyof HallEvents, Set<(payload: never) => void>>()
  let lastMove: PoseSet | undefined
  let heardAt = 0
  let link: HallLink | undefined
  let place: (() => { x: number; z: number; heading: number }) | undefined
  let muteEnds: ReturnType<typeof setTimeout> | undefined

  const seatOf = (slot: number) => store.getState().people.get(slot)?.seat ?? -1
  const moved = (move: PoseSet) => {
    lastMove = move
    for (const listener of moves) listener(move)
  }
  const muted = (minutes: number) => {
    clearTimeout(muteEnds)
    set({ mutedMinutes: minutes })
    if (minutes > 0) muteEnds = setTimeout(() => set({ mutedMinutes: 0 }), minutes * 60_000)
  }
  const hear = ({ name, payload }: HallEvent) => {
    const { chat, reports } = store.getState()
    for (const listener of listeners.get(name) ?? []) listener(payload as never)
    switch (name) {
      case 'welcome':
        server.told(payload.now)
        set({
          me: payload.slot,
          passport: payload.passport,
          chat: mergeChat(chat, payload.history),
          phase: { name: 'live' },
        })
        muted(payload.mutedMinutes)
        demo.again()
        return moved({
          epoch: payload.epoch,
          x: payload.x,
          z: payload.z,
          heading: payload.heading,
          reason: seatOf(payload.slot) >= 0 ? 'sit' : 'teleport',
        })
      case 'chat.said':
        return set({ chat: mergeChat(chat, [payload]) })
      case 'chat.hidden':
        return set({ chat: chat.map((said) => (said.id === payload.id ? { ...said, hidden: payload.hidden } : said)) })
      case 'demo.changed':
        return demo.changed(payload)
      case 'avatar.moved':
        return moved(payload)
      case 'moderation.told':
        if (payload.act === 'muted') muted(payload.minutes ?? 0)
        if (payload.act === 'unmuted') muted(0)
        return
      case 'moderation.reported':
        return set({ reports: [...reports.filter(({ id }) => id !== payload.id), payload] })
    }
  }

  const ask = async <Name extends HallRequestName>(
    name: Name,
    payload: HallPayload<Name>,
  ): Promise<HallReplies[Name]> => {
    const broken = { ok: false, reason: 'broken' } as HallReplies[Name]
    if (!link || store.getState().phase.name !== 'live') return broken
    // The server's handler and this name have the same entry in HallReplies.
    const reply = (await link.request(name, payload).catch(() => broken)) as HallReplies[Name] | undefined
    if (!reply) return broken
    const noted = notePassport(store.getState(), name, payload, reply)
    if (Object.keys(noted).length > 0) set(noted)
    return reply
  }

  const demo = followDemo(store, (payload) => ask('demo.watch', payload))

  const stay = stayInHall({
    exhibition,
    enter,
    origin: brought.origin ?? location.origin,
    fetch: brought.fetch ?? globalThis.fetch.bind(globalThis),
    random: brought.random ?? Math.random,
    outdated: brought.outdated ?? reloadOnce,
    again: () => {
      const { instance, me } = store.getState()
      const seat = seatOf(me)
      return {
        instance,
        view: enter.view,
        again: true,
        ...(enter.run && { run: enter.run }),
        ...(place && { near: place() }),
        ...(seat >= 0 && { seat }),
      }
    },
    phase: (phase) => set({ phase }),
    linked: (next) => {
      link = next
    },
    listener: {
      state: (state) => {
        heardAt = performance.now()
        store.setState((before) => readState(before, state))
      },
      event: (event) => {
        heardAt = performance.now()
        hear(event)
      },
      poseFrame: (frame) => {
        heardAt = performance.now()
        for (const listener of frames) listener(frame)
      },
    },
  })
  const stopClock = keepClock({
    store,
    server,
    ask: () => ask('time.ask', {}),
    heardAt: () => heardAt,
    cut: () => link?.cut(),
  })

  return {
    store,
    clock: server.clock,
    request: ask,
    sendPose: (bytes) => {
      if (store.getState().phase.name === 'live') link?.sendPose(bytes)
    },
    onPoseFrame: (listener) => {
      frames.add(listener)
      return () => frames.delete(listener)
    },
    onMoved: (listener) => {
      moves.add(listener)
      if (lastMove) listener(lastMove) // who comes after the welcome must know the epoch and the place too
      return () => moves.delete(listener)
    },
    rememberPlace: (tell) => {
      place = tell
    },
    watchDemo: demo.watch,
    on: (event, listener) => {
      const those = listeners.get(event) ?? new Set()
      listeners.set(event, those.add(listener))
      return () => those.delete(listener)
    },
    muteForMe: (visitor, on) => {
      const { mutedForMe } = store.getState()
      const next = new Set(mutedForMe)
      if (on) next.add(visitor)
      else next.delete(visitor)
      writeMuted(keep, next)
      set({ mutedForMe: next })
    },
    leave: async () => {
      stopClock()
      clearTimeout(muteEnds)
      stay.stop()
      link = undefined
      set({ phase: { name: 'idle' } })
    },
  }
}

function deviceStorage(): Keep | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined // the browser keeps nothing for this site
  }
}
