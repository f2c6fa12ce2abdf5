import { POSE_FRAME, POSE_UP } from '../../../shared/hall/protocol.ts'
import { readPoseFrame, SIGHT } from '../../../shared/poses/down-frame.ts'
import { cellOf } from '../../../shared/poses/lattice.ts'
import { encodeAck } from '../../../shared/poses/up-frame.ts'
import { BotSocket } from './bot-socket.ts'
import { clock } from './clock.ts'
import { answerParent } from './control.ts'
import { sampleHall } from './hall.ts'
import type { Seat } from './serve-colyseus.ts'
import { LOOK_MS, phaseOf, UPLOAD_MS, Uploader, type UploadMode } from './uploads.ts'
import { HEADING_GRAIN, Walker } from './walk.ts'

/** Colyseus' protocol, as far as a bot speaks it. */
const JOIN_ROOM = 10
const ROOM_DATA_BYTES = 17
/** Every so many bots measure how old the poses are that they get; the others only count. */
const SAMPLE_EVERY = 10
const ACK_MS = 500

interface Bot {
  slot: number
  socket: BotSocket
  uploader: Uploader
  /** When each of the last uploads left, by its number. */
  sentAt: Float64Array
  tick: number
  ackedAt: number
}

/** Everybody of one side. A slot is unique in a side, whatever the hall. */
interface Side {
  bots: Bot[]
  bySlot: (Bot | undefined)[]
  walkMs: number
  /** When its last walk ended. */
  restsSince: number
}

const seed = Number(process.argv[2])
const { walkable } = sampleHall()
const sides = new Map<string, Side>()
let running = ''
let ages: number[] = []
let uploads = 0

function sideOf(name: string): Side {
  let side = sides.get(name)
  if (side === undefined) {
    side = { bots: [], bySlot: [], walkMs: 0, restsSince: 0 }
    sides.set(name, side)
  }
  return side
}

async function connect(name: string, slot: number, seat: Seat): Promise<void> {
  const side = sideOf(name)
  const measure = slot % SAMPLE_EVERY === 0 ? ageMeter(side) : undefined
  const socket = await BotSocket.open(seat.port, seat.path, (from, message) => {
    if (message[0] === JOIN_ROOM) from.send(Uint8Array.of(JOIN_ROOM))
    const bot = side.bySlot[slot]
    if (bot === undefined || message[0] !== ROOM_DATA_BYTES || message[1] !== POSE_FRAME) return
    bot.tick = message.readUInt16LE(2)
    if (name === running) measure?.(message.subarray(2))
    acknowledge(bot)
  })
  const uploader = new Uploader(new Walker(seed + slot, walkable), slot, side.walkMs)
  uploader.walker.goTo(side.walkMs)
  const sentAt = new Float64Array(HEADING_GRAIN).fill(Number.NaN)
  const bot: Bot = { slot, socket, uploader, sentAt, tick: 0, ackedAt: 0 }
  side.bots.push(bot)
  side.bySlot[slot] = bot
}

/** As the real receiver does: when no upload has carried it for half a second. */
function acknowledge(bot: Bot): void {
  const now = clock()
  if (now - bot.ackedAt < ACK_MS) return
  bot.ackedAt = now
  sendUp(bot, encodeAck(1, bot.tick))
}

function sendUp(bot: Bot, payload: Uint8Array): void {
  const message = new Uint8Array(2 + payload.length)
  message[0] = ROOM_DATA_BYTES
  message[1] = POSE_UP
  message.set(payload, 2)
  bot.socket.send(message)
}

/**
 * Notes how old each pose is that one viewer gets: from its upload to its arrival, each upload once. Only of the nearest
 * nine cells, because the ring round them comes at 2 Hz on purpose, and not of whole pictures, which repeat what is known.
 * Nor of who has just come into those cells: with reckoning their last upload may be a second old, and was never late.
 */
function ageMeter(side: Side): (frame: Uint8Array) => void {
  /** Number of the upload last seen of each slot in the near cells. */
  const seen: number[] = []
  let measured = false
  let cell = { x: 0, z: 0 }
  let now = 0
  const sink = {
    head: (_tick: number, _time: number, x: number, z: number, whole: boolean) => {
      measured = !whole
      cell = { x, z }
      now = clock()
    },
    left: (slot: number) => {
      delete seen[slot]
    },
    pose: (slot: number, x: number, z: number, heading: number) => {
      if (!measured || Math.abs(cellOf(x) - cell.x) >= SIGHT || Math.abs(cellOf(z) - cell.z) >= SIGHT) {
        delete seen[slot]
        return
      }
      const upload = heading % HEADING_GRAIN
      const before = seen[slot]
      if (before === upload) return
      seen[slot] = upload
      const sentAt = side.bySlot[slot]?.sentAt[upload]
      if (sentAt === undefined || Number.isNaN(sentAt)) return
      if (before !== undefined && (before + 1) % HEADING_GRAIN === upload) ages.push(now - sentAt)
    },
  }
  return (frame) => void readPoseFrame(frame, sink)
}

/** Walks one side for `ms`, uploading as `mode` says. */
function walk(side: Side, mode: UploadMode, ms: number): Promise<void> {
  const period = mode === 'every' ? UPLOAD_MS : LOOK_MS
  const byPhase: Bot[][] = Array.from({ length: period }, () => [])
  for (const bot of side.bots) byPhase[phaseOf(bot.slot, period)]?.push(bot)
  const from = clock()
  const walkedBefore = side.walkMs
  for (const bot of side.bots) bot.uploader.resume(from - side.restsSince)
  let done = 0
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = clock()
      const until = Math.min(Math.floor(now - from), ms)
      for (; done < until; done++) {
        for (const bot of byPhase[done % period] as Bot[]) {
          const upload = bot.uploader.next(mode, walkedBefore + done, from + done, bot.tick)
          if (upload === undefined) continue
          bot.sentAt[bot.uploader.count] = now
          bot.ackedAt = now
          uploads += 1
          sendUp(bot, upload)
        }
      }
      if (until < ms) return
      clearInterval(timer)
      side.walkMs += ms
      side.restsSince = clock()
      resolve()
    }, 2)
  })
}

answerParent({
  connect: async ({ side, slots, seats }: { side: string; slots: number[]; seats: Seat[] }) => {
    await Promise.all(slots.map((slot, i) => connect(side, slot, seats[i] as Seat)))
  },
  walk: ({ side, mode, ms }: { side: string; mode: UploadMode; ms: number }) => {
    running = side
    return walk(sideOf(side), mode, ms)
  },
  /** What arrived since the last reading. */
  read: ({ side }: { side: string }) => {
    let bytes = 0
    let messages = 0
    let closed = 0
    for (const { socket } of sideOf(side).bots) {
      bytes += socket.bytes
      messages += socket.messages
      closed += socket.closed ? 1 : 0
      socket.bytes = 0
      socket.messages = 0
    }
    const result = { bytes, messages, closed, uploads, ages: Float64Array.from(ages) }
    ages = []
    uploads = 0
    return result
  },
})
