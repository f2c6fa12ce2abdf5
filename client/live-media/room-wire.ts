import type { MediaSignal } from '../../shared/live-media/media-messages.ts'
import type { HallConnection } from '../net/types.ts'
import type { MediaWire } from './media-engine.ts'

/** Tries of one word that the hall did not take because of its rate. */
const MOST_TRIES = 5

/** The way of an engine's words through the hall: one after the other, slower when the hall says so. */
export function roomWire(connection: HallConnection, booth: string): MediaWire {
  let last: Promise<void> = Promise.resolve()
  let ice: Promise<RTCIceServer[]> | undefined
  const sendOne = async (payload: Omit<MediaSignal, 'booth'>) => {
    for (let tried = 0; tried < MOST_TRIES; tried++) {
      const reply = await connection.request('media.signal', { booth, ...payload })
      if (reply.ok || reply.reason !== 'too-fast') return
      await new Promise((due) => setTimeout(due, reply.retryIn ?? 200))
    }
  }
  return {
    send(to, link, signal) {
      last = last.then(() => sendOne({ to, link, signal }))
    },
    iceServers() {
      ice ??= connection.request('media.ice', { booth }).then((reply) => {
        if (!reply.ok) ice = undefined
        return reply.ok ? (reply.iceServers as RTCIceServer[]) : []
      })
      return ice
    },
  }
}
