import * as z from 'zod/mini'
import type { DemoMachine } from '../machine.ts'

/** The host's own screen, window or camera, live: there is nothing to prepare but its title. */
export const ScreenContent = z.object({})
export type ScreenContent = z.infer<typeof ScreenContent>

/** Each viewer is one more upload of the host's; more than this and a home's line gives way. */
export const SCREEN_SEATS = 6

const ScreenAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('publish'), what: z.enum(['screen', 'camera']), voice: z.boolean() }),
  z.object({ type: z.literal('unpublish') }),
  /** Turns the publisher's microphone on or off. */
  z.object({ type: z.literal('voice'), on: z.boolean() }),
  /** Takes one of the seats from which the picture is seen, and gives it back. */
  z.object({ type: z.literal('watch') }),
  z.object({ type: z.literal('unwatch') }),
])
export type ScreenAct = z.infer<typeof ScreenAct>

export interface ScreenState {
  readonly [key: string]: string | number | boolean | readonly string[]
  /** Whose picture it is; empty while nothing is shown. */
  publishing: string
  what: '' | 'screen' | 'camera'
  /** Since when, server ms. */
  since: number
  voice: boolean
  /** Who has a seat, in the order in which they took it. */
  seats: readonly string[]
}

const DARK = { publishing: '', what: '', since: 0, voice: false } as const

/**
 * Who shows what to whom. Only the booth's staff may show something, and only while they have the controls; the pictures
 * themselves go from browser to browser (client/live-media), to nobody who has no seat here.
 */
export const screen: DemoMachine<ScreenContent, ScreenState, ScreenAct> = {
  act: ScreenAct,
  audience: ['watch', 'unwatch'],
  maxBytes: 800,
  start: () => ({ ...DARK, seats: [] }),
  step(_content, state, act, by, now) {
    const mine = state.publishing === by.visitor
    const others = state.seats.filter((seat) => seat !== by.visitor)
    switch (act.type) {
      case 'publish':
        if (!by.staff) return undefined
        return { publishing: by.visitor, what: act.what, since: now, voice: act.voice, seats: others }
      case 'unpublish':
        return { ...state, ...DARK }
      case 'voice':
        return mine ? { ...state, voice: act.on } : undefined
      case 'watch':
        if (mine || others.length >= SCREEN_SEATS) return undefined
        return others.length < state.seats.length ? state : { ...state, seats: [...others, by.visitor] }
      case 'unwatch':
        return { ...state, seats: others }
    }
  },
  settle(_content, state, { driver, watching }) {
    const { publishing } = state
    const stays = publishing === driver && watching.get(publishing)?.staff !== false
    const seats = state.seats.filter((seat) => watching.has(seat))
    if ((stays || publishing === '') && seats.length === state.seats.length) return state
    return { ...state, ...(stays ? {} : DARK), seats }
  },
}
