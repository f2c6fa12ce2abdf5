import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { REVEAL_NAME_MS } from '../../shared/ceremony/reveal-name.ts'
import type { CaptureLine } from '../support/capture-line.ts'
import { bytesInPlain, inflated, looksOf } from '../support/find-secret.ts'
import type { HttpAnswer } from '../support/read-stream.ts'
import { SMALL } from '../support/start-hall.ts'
import { AT_DESKS, booth, ceremony, isStream, openNight } from '../support/watched-night.ts'

/** All that came on a line: the raw bytes of all connections, and every message by itself, unpacked. */
function heardOn(line: CaptureLine) {
  const streams = line.read()
  const answers = streams.flatMap((stream) => stream.answers)
  const bodiesOf = (some: readonly HttpAnswer[]) => some.map(({ body }) => body)
  const parts = {
    raw: [line.heard()],
    heads: answers.map(({ head }) => Buffer.from(head)),
    bodies: bodiesOf(answers.filter((answer) => !isStream(answer))),
    packed: bodiesOf(answers.filter(({ packed }) => packed)),
    desks: bodiesOf(answers.filter(isStream)),
    frames: streams.flatMap((stream) => stream.frames),
  }
  const whole = Object.entries(parts).map(
    ([where, bytes]) => [where, bytes.flatMap((part) => [part, ...inflated(part)])] as const,
  )
  /** Bytes of a secret, by where. */
  return (looks: readonly Buffer[]) =>
    Object.fromEntries(
      whole.map(([where, bytes]) => [where, bytes.reduce((sum, part) => sum + bytesInPlain(part, looks), 0)]),
    ) as Record<keyof typeof parts, number>
}

/** Where everybody may read a result once it was read out, with its salt. */
const RESULTS = [`/api/exhibitions/${SMALL}/commitments`, `/api/exhibitions/${SMALL}/results.json`]

it('not a byte of a result reaches anybody before its reveal, in any encoding', async () => {
  const canary = randomBytes(18).toString('base64url')
  const night = await openNight({ jury: booth(1), people: booth(2) }, canary)
  for (const asks of [night.asksAll, night.asksRoom]) await asks()
  for (const cue of ['doors', 'nominees', 'drumroll']) await night.plays(cue)
  for (const asks of [night.asksAll, night.asksRoom]) await asks()
  const salt = await night.saltOf('jury')
  const secrets = [canary, salt].map(looksOf)
  const nothing = { raw: 0, heads: 0, bodies: 0, packed: 0, desks: 0, frames: 0 }
  for (const { line, visitor } of night.listeners) {
    const bytesOf = heardOn(line)
    for (const looks of secrets) expect([visitor.name, bytesOf(looks)]).toEqual([visitor.name, nothing])
  }

  // And the search would have found it: both are in what comes from now on, wherever it comes from, packed or not.
  await night.plays('reveal')
  const heldBack = await night.asksAll(RESULTS)
  night.later(REVEAL_NAME_MS)
  // No page has it before the halls have heard the name.
  expect(await night.asksAll(RESULTS)).not.toEqual(heldBack)
  for (const answer of heldBack) expect(answer).not.toContain(canary)
  await night.asksRoom()
  for (const { line, visitor } of night.listeners) {
    const bytesOf = heardOn(line)
    for (const looks of secrets) {
      const { raw, bodies, packed, desks, frames } = bytesOf(looks)
      const found = { raw: raw > 0, bodies: bodies > 0, packed: packed > 0, desks: desks > 0, frames: frames > 0 }
      const desk = AT_DESKS.includes(visitor.name)
      expect([visitor.name, found]).toEqual([
        visitor.name,
        { raw: true, bodies: true, packed: true, desks: desk, frames: true },
      ])
    }
  }
  await night.ends()
}, 120_000)

it('nights with exchanged winners are the same for everybody until each reveal, byte by byte', async () => {
  const until = async (reveal: 'jury' | 'people', winner: { jury: string; people: string }) => {
    const night = await openNight(winner, 'The same words in all nights.')
    for (const cue of ['doors', 'nominees', 'drumroll']) await night.plays(cue)
    if (reveal === 'people') {
      await night.plays('reveal')
      await night.plays('vote')
      await night.votes()
      await night.plays('applause')
    }
    // First what was told: to look round is to walk about, and who walks is seen when the room's clock beats.
    const told = { frames: await night.frames(), desks: await night.atDesks() }
    const answers = await night.asksAll()
    const all = {
      ...told,
      answers: reveal === 'people' ? answers.filter(isNoPaper) : answers,
      room: await night.asksRoom(),
    }
    await night.ends()
    return all
  }
  const jury = await until('jury', { jury: booth(0), people: booth(1) })
  expect(jury.frames.every(({ told, state }) => told.length >= 4 && state.length === 1)).toBe(true)
  expect(jury.desks.map((views) => views.length > 3)).toEqual(AT_DESKS.map(() => true))
  expectSame(await until('jury', { jury: booth(1), people: booth(1) }), jury)
  const people = await until('people', { jury: booth(0), people: booth(0) })
  expectSame(await until('people', { jury: booth(0), people: booth(1) }), people)
}, 240_000)

/** Says where two nights differ, which a comparison of megabytes does not. */
function expectSame(one: unknown, other: unknown, where = 'night'): void {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    expect(one, where).toBe(other)
    return
  }
  expect(Object.keys(one), where).toEqual(Object.keys(other))
  for (const [key, part] of Object.entries(one)) expectSame(part, other[key as keyof typeof other], `${where}/${key}`)
}

/** The first award's certificates exist by now; a PDF carries the time at which it was made. */
const isNoPaper = (answer: string): boolean => !answer.includes(`${ceremony}/certificates`)
