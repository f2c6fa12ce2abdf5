import type { MediaWire, Taking, TakingPhase } from './media-engine.ts'
import { slimSdp } from './slim-sdp.ts'
import { takeCandidates, tellCandidates } from './tell-candidates.ts'

/** A try that has brought no picture after so long is followed by another one. */
const PATIENCE_MS = 10_000
const MOST_TRIES = 4

// Not crypto.randomUUID: a viewer may be here over plain http. It tells attempts apart and guards nothing.
const newLink = () => Math.random().toString(36).slice(2, 14).padEnd(4, '0')

/** Says that it is ready, answers the publisher's offer, and tries again when the line breaks. */
export function takeByMesh(publisher: string, wire: MediaWire, told: (phase: TakingPhase) => void): Taking {
  const stream = new MediaStream()
  let end = () => {}
  let hearSignal: Taking['hear'] = () => {}
  let stopped = false
  let tries = 0
  let begun = 0

  const begin = async () => {
    end()
    told('waiting')
    tries += 1
    begun += 1
    const mine = begun
    const link = newLink()
    const iceServers = await wire.iceServers()
    if (stopped || mine !== begun) return
    const pc = new RTCPeerConnection({ iceServers })
    const candidates = takeCandidates(pc)
    const quiet = tellCandidates(pc, (found) => wire.send(publisher, link, { type: 'candidates', candidates: found }))
    let timer: ReturnType<typeof setTimeout> | undefined
    const hurry = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (tries < MOST_TRIES) return void begin()
        end()
        told('failed')
      }, PATIENCE_MS)
    }
    const changed = () => {
      if (pc.connectionState === 'connected') {
        clearTimeout(timer)
        tries = 0
        told('live')
      } else if (pc.connectionState === 'disconnected' || pc.connectionState === 'failed') {
        told('waiting')
        hurry() // the publisher may mend it before that
      }
    }
    pc.onconnectionstatechange = changed
    pc.ontrack = ({ track }) => stream.addTrack(track)
    hearSignal = (from, of, signal) => {
      if (from !== publisher || of !== link) return
      if (signal.type === 'candidates') return candidates.take(signal.candidates)
      if (signal.type !== 'offer') return
      void (async () => {
        await pc.setRemoteDescription(signal)
        candidates.described()
        await pc.setLocalDescription(await pc.createAnswer())
        wire.send(publisher, link, { type: 'answer', sdp: slimSdp(pc.localDescription?.sdp ?? '') })
      })().catch(() => hurry()) // closed meanwhile, or an offer that this browser cannot read: another try
    }
    end = () => {
      end = () => {}
      hearSignal = () => {}
      clearTimeout(timer)
      quiet()
      pc.onconnectionstatechange = null
      pc.ontrack = null
      pc.close()
      for (const track of stream.getTracks()) {
        track.stop()
        stream.removeTrack(track)
      }
    }
    hurry()
    wire.send(publisher, link, { type: 'ready' })
  }
  void begin()
  return {
    stream,
    hear: (from, link, signal) => hearSignal(from, link, signal),
    again() {
      tries = 0
      void begin()
    },
    stop() {
      stopped = true
      end()
    },
  }
}
