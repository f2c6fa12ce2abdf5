import { createHash } from 'node:crypto'
import { unpack } from 'msgpackr'

/** Colyseus' kind of a message with a name, and how it writes short names: their length is in the first byte. */
export const ROOM_DATA = 13
export const FIXED_STRING = 0xa0
/** No number but a time is as large, in ms since 1970. */
const TIME = 1e12

/** What somebody was told between two moments of a night, to be laid beside the same of another night. */
export interface Line {
  messages: number
  bytes: number
  /** Of every message in order: its length, and all of it but what chance makes, which has the same length every time. */
  sha256: string
}

/** `chance`: texts that no two nights have the same, such as the ceremony's id. */
export function lineOf(messages: readonly Buffer[], chance: readonly string[]): Line {
  const hash = createHash('sha256')
  for (const message of messages) hash.update(`${message.length} ${inPlain(message, chance)}\n`)
  return {
    messages: messages.length,
    bytes: messages.reduce((sum, { length }) => sum + length, 0),
    sha256: hash.digest('hex'),
  }
}

/** How many people were told another line than in the other night, in any part of it. */
export function countDifferent(night: readonly (readonly Line[])[], other: readonly (readonly Line[])[]): number {
  const differs = (part: number, who: number) => {
    const [one, two] = [night[part]?.[who], other[part]?.[who]]
    return !one || !two || one.sha256 !== two.sha256 || one.bytes !== two.bytes
  }
  const people = night[0]?.length ?? 0
  return Array.from({ length: people }, (_, who) => night.some((_, part) => differs(part, who))).filter(Boolean).length
}

function inPlain(message: Buffer, chance: readonly string[]): string {
  if (message[0] !== ROOM_DATA) return message.toString('latin1')
  const from = 2 + (message[1] ?? 0) - FIXED_STRING
  const name = message.subarray(2, from).toString('latin1')
  const blank = (key: string, value: unknown) => {
    if (typeof value === 'number' && value > TIME) return 'a time'
    if (typeof value === 'string' && chance.includes(value)) return 'chance'
    // What was read out just now is another's result; that it is there, and how long it is, is not.
    return key === 'opened' ? (value as unknown[]).length : value
  }
  return `${name} ${message.length > from ? JSON.stringify(unpack(message.subarray(from)), blank) : ''}`
}
