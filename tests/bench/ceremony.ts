import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { CeremonyAward, Cue, RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { createDirector, type Director, post } from '../support/director.ts'
import { plainCue } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { SMALL } from '../support/start-hall.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { countDifferent, type Line } from './ceremony/same-line.ts'
import { type Child, startChild } from './sync/child.ts'
import type { Mark } from './sync/control.ts'
import type { Seat } from './sync/serve-colyseus.ts'
import { percentile } from './sync/side.ts'

const AT_ONCE = 50
const IDLE_MS = 10_000
/** Claps a second of each, for some seconds; all of it within what counts. */
const CLAPS = 3
const CLAP_SECONDS = 3
const AWARDS = 5

const said = (en: string) => ({ en, zh: en })

/** Twenty cues with five results. */
function bigNight(): RunOfShow {
  const nominees = [0, 1, 2, 3].map((index) => boothIdOf(SMALL, index))
  const awards: CeremonyAward[] = Array.from({ length: AWARDS }, (_, index) => ({
    id: `award-${index}`,
    name: said(`Award ${index}`),
    tier: 'first',
    edition: 'bench',
    category: '',
    nominees,
    ballot: null,
  }))
  const cue = (id: string) => ({ ...plainCue(id), seconds: 600 })
  const cues: Cue[] = [
    { ...cue('doors'), kind: 'doors', text: said('') },
    { ...cue('countdown'), kind: 'countdown' },
    { ...cue('opening'), kind: 'opening', text: said(''), media: said('') },
    ...awards.flatMap(({ id: award }): Cue[] => [
      { ...cue(`nominees-${award}`), kind: 'nominees', award },
      { ...cue(`drumroll-${award}`), kind: 'drumroll', award },
      { ...cue(`reveal-${award}`), kind: 'reveal', award },
    ]),
    { ...cue('applause'), kind: 'applause' },
    { ...cue('closing'), kind: 'closing', text: said('') },
  ]
  return { title: said('A big night'), startsAt: null, zone: 'Asia/Shanghai', awards, cues }
}

/** A whole night with a full house: real server, its own door, every byte that the audience gets. */
export async function run(flags: string[]): Promise<void> {
  const { values } = parseArgs({
    args: flags,
    options: { audience: { type: 'string', default: '2000' }, json: { type: 'boolean', default: false } },
  })
  const count = Number(values.audience)
  const first = await inNight(count, 1, async (night) => {
    const cpuPercentIdleSeated = await idles(night.server)
    const { spreads, told, parts } = await plays(night)
    return {
      ...(await measured(night, spreads, told, parts)),
      cpuPercentIdleSeated,
      lines: await linesOf(night, parts),
    }
  })
  // Once more, and somebody else gets every award: nobody may be able to tell, until it is said.
  const lines = await inNight(count, 2, async (night) => linesOf(night, (await plays(night)).parts))
  const { lines: before, ...figures } = first
  const result = {
    ...figures,
    messagesCompared: before.flat().reduce((sum, { messages }) => sum + messages, 0),
    toldApartBeforeReveal: countDifferent(before, lines),
  }
  if (!values.json) for (const [key, value] of Object.entries(result)) console.error(`${key}: ${value}`)
  console.log(JSON.stringify(result))
}

/** From one moment to another, as the number of messages that each had heard by then. */
interface Part {
  award: string
  from: number[]
  until: number[]
}

interface Night {
  server: Child
  house: Child
  count: number
  director: Director
  show: RunOfShow
  canaries: ReadonlyMap<string, string>
}

/** A server with its sealed results and all the audience in their seats. `winner`: which nominee gets all awards. */
async function inNight<Value>(count: number, winner: number, use: (night: Night) => Promise<Value>): Promise<Value> {
  const server = await startChild('../ceremony/serve-ceremony.ts', '')
  const house = await startChild('../ceremony/audience.ts', '')
  try {
    const { url } = await server.ask<{ url: string }>('where')
    const person = await server.ask<{ id: string; name: string; cookie: string }>('organizer')
    const organizer = TestVisitor.known(url, person, person.cookie)
    const show = bigNight()
    const director = await createDirector(organizer, SMALL, show)
    const canaries = new Map<string, string>()
    for (const { id: award, nominees } of show.awards) {
      const canary = randomBytes(18).toString('base64url')
      canaries.set(award, canary)
      const envelope = { award, winners: [nominees[winner]], citation: said(canary), person: '', reason: '' }
      const path = `/api/ceremonies/${director.ceremony}/envelopes`
      const sealed = await post<{ ok: boolean; reason?: string }>(organizer, path, envelope)
      if (!sealed.ok) throw new Error(`An envelope was refused: ${sealed.reason}.`)
    }
    for (let from = 0; from < count; from += AT_ONCE) {
      const seats = await server.ask<Seat[]>('seats', { count: Math.min(AT_ONCE, count - from) })
      await house.ask('sit', { seats })
    }
    console.error(`${count} are in ${instancesOf(count)} instances of one process.`)
    await must(director.says({ type: 'gather' }))
    await settle(server)
    const result = await use({ server, house, count, director, show, canaries })
    director.leaves()
    return result
  } finally {
    house.stop()
    server.stop()
  }
}

const instancesOf = (count: number): number => Math.ceil(count / 200)

async function idles(server: Child): Promise<number> {
  const before = await server.ask<Mark>('mark')
  await new Promise((idle) => setTimeout(idle, IDLE_MS))
  const after = await server.ask<Mark>('mark')
  return Number(((after.cpuMs - before.cpuMs) / ((after.at - before.at) / 100)).toFixed(1))
}

/** Plays all cues; says how far apart people heard of each, what applause they were told, and what lay before each reveal. */
async function plays({ house, director, show }: Night) {
  const spreads: number[] = []
  let told: number[] = []
  const parts: Part[] = []
  let from = await house.ask<number[]>('marks')
  for (const [index, cue] of show.cues.entries()) {
    const until = await house.ask<number[]>('marks')
    if (cue.kind === 'reveal') {
      parts.push({ award: cue.award, from, until })
      from = until
    }
    await must(director.says({ type: 'go' }))
    spreads.push(percentile(await allHeard(house, index + 1), 0.99))
    if (cue.kind === 'applause') told = await applaud(house)
  }
  return { spreads, told, parts }
}

const linesOf = ({ house, director }: Night, parts: readonly Part[]): Promise<Line[][]> =>
  house.ask('lines', { parts, chance: [director.ceremony] })

async function measured(
  { server, house, director, count, show, canaries }: Night,
  spreads: number[],
  told: number[],
  parts: readonly Part[],
) {
  const kept = await server.ask<number>('kept', { ceremony: director.ceremony })
  const salts = await server.ask<{ award: string; salt: string }[]>('salts', { ceremony: director.ceremony })
  const until = new Map(parts.map((part) => [part.award, part.until]))
  const secrets = salts.map(({ award, salt }) => ({
    values: [canaries.get(award) ?? '', salt],
    until: until.get(award) ?? [],
  }))
  if (secrets.length !== AWARDS) throw new Error('Not every result was read out.')
  const { searched, found } = await house.ask<{ searched: number; found: number }>('search', { secrets })
  const expected = count * CLAPS * CLAP_SECONDS
  return {
    audience: count,
    instances: instancesOf(count),
    cues: show.cues.length,
    stillHere: await house.ask<number>('here'),
    cueSpreadMs: Number(Math.max(...spreads).toFixed(1)),
    cueSpreadMedianMs: Number(percentile(Float64Array.from(spreads), 0.5).toFixed(1)),
    applauseTotalExact: told.length === count && kept === expected && told.every((total) => total === expected),
    applauseTotal: Math.max(...told),
    resultBytesBeforeReveal: found,
    megabytesSearched: Math.round(searched / 1e6),
    applauseKept: kept,
  }
}

/** Everybody claps for some seconds, until everybody has been told the same total: what each was told last. */
async function applaud(house: Child): Promise<number[]> {
  for (let second = 0; second < CLAP_SECONDS; second++) {
    await house.ask('clap', { request: second + 1, times: CLAPS })
    await new Promise((next) => setTimeout(next, 1000))
  }
  let told: number[] = []
  for (let attempt = 0; attempt < 40; attempt++) {
    told = await house.ask<number[]>('applauded')
    if (Math.min(...told) === Math.max(...told)) break
    await new Promise((next) => setTimeout(next, 250))
  }
  return told
}

async function must(asked: Promise<{ ok: boolean; reason?: string }>): Promise<void> {
  const answer = await asked
  if (!answer.ok) throw new Error(`The director was refused: ${answer.reason}.`)
}

async function allHeard(house: Child, played: number): Promise<Float64Array> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const spread = await house.ask<Float64Array | undefined>('spread', { played })
    if (spread) return spread
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error(`Not everybody heard of cue ${played}.`)
}

/** Until the server has digested the crowd: a second in which it did little. */
async function settle(server: Child): Promise<void> {
  for (let attempt = 0; attempt < 30; attempt++) {
    const before = await server.ask<Mark>('mark')
    await new Promise((next) => setTimeout(next, 1000))
    const after = await server.ask<Mark>('mark')
    if (after.cpuMs - before.cpuMs < 400) return
  }
}
