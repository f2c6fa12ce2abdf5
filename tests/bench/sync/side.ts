import type { Child } from './child.ts'
import type { Mark } from './control.ts'
import type { Seat } from './serve-colyseus.ts'
import type { UploadMode } from './uploads.ts'

/** What one stretch of walking took. */
export interface Stretch {
  seconds: number
  cpuMs: number
  botCpuMs: number
  botLoopP99Ms: number
  loopP99Ms: number
  bytes: number
  messages: number
  uploads: number
  closed: number
  /** Ages of poses on arrival, ms. */
  ages: Float64Array
}

interface Reading {
  bytes: number
  messages: number
  closed: number
  uploads: number
  ages: Float64Array
}

const AT_ONCE = 50

/** Brings bots for `slots` into a server's hall. */
export async function bringIn(bots: Child, server: Child, side: string, slots: number[], hall = 0): Promise<void> {
  for (let from = 0; from < slots.length; from += AT_ONCE) {
    const some = slots.slice(from, from + AT_ONCE)
    const seats = await server.ask<Seat[]>('seats', { slots: some, hall })
    await bots.ask('connect', { side, slots: some, seats })
  }
}

/** Lets a side walk: `warmMs` unmeasured, then `ms` measured. */
export async function measure(
  bots: Child,
  server: Child,
  side: string,
  mode: UploadMode,
  warmMs: number,
  ms: number,
): Promise<Stretch> {
  await bots.ask('walk', { side, mode, ms: warmMs })
  await bots.ask('read', { side })
  await bots.ask('mark')
  const before = await server.ask<Mark>('mark')
  const botsBefore = await bots.ask<Mark>('mark')
  await bots.ask('walk', { side, mode, ms })
  const after = await server.ask<Mark>('mark')
  const botsAfter = await bots.ask<Mark>('mark')
  const reading = await bots.ask<Reading>('read', { side })
  return {
    seconds: (after.at - before.at) / 1000,
    cpuMs: after.cpuMs - before.cpuMs,
    botCpuMs: botsAfter.cpuMs - botsBefore.cpuMs,
    botLoopP99Ms: botsAfter.loopP99Ms,
    loopP99Ms: after.loopP99Ms,
    ...reading,
  }
}

/** Stretches of one side as one. */
export function joined(pieces: readonly Stretch[]): Stretch {
  const sum = (pick: (piece: Stretch) => number) => pieces.reduce((total, piece) => total + pick(piece), 0)
  return {
    seconds: sum(({ seconds }) => seconds),
    cpuMs: sum(({ cpuMs }) => cpuMs),
    botCpuMs: sum(({ botCpuMs }) => botCpuMs),
    botLoopP99Ms: Math.max(...pieces.map(({ botLoopP99Ms }) => botLoopP99Ms)),
    loopP99Ms: Math.max(...pieces.map(({ loopP99Ms }) => loopP99Ms)),
    bytes: sum(({ bytes }) => bytes),
    messages: sum(({ messages }) => messages),
    uploads: sum(({ uploads }) => uploads),
    closed: Math.max(...pieces.map(({ closed }) => closed)),
    ages: Float64Array.from(pieces.flatMap(({ ages }) => [...ages])),
  }
}

export function percentile(values: Float64Array, share: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = values.toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
