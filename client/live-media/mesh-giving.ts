import type { Signal } from '../../shared/live-media/media-messages.ts'
import type { Giving, MediaWire } from './media-engine.ts'
import { fewCodecs, slimSdp } from './slim-sdp.ts'
import { takeCandidates, tellCandidates } from './tell-candidates.ts'

/** Bits per second that a host's line gives to all viewers together, and the most that one picture is worth. */
const LINE_BITS = 6_000_000
const PICTURE_BITS = 1_500_000

interface Peer {
  link: string
  pc: RTCPeerConnection
  voice: RTCRtpSender
  hear(signal: Signal): Promise<void>
  close(): void
}

/** One connection to each viewer who is seated and said that they are ready. */
export function giveByMesh(picture: MediaStreamTrack, firstVoice: MediaStreamTrack | null, wire: MediaWire): Giving {
  const peers = new Map<string, Peer>()
  const stream = new MediaStream([picture])
  let seats: readonly string[] = []
  let voice = firstVoice
  let stopped = false

  const drop = (viewer: string) => {
    peers.get(viewer)?.close()
    peers.delete(viewer)
  }
  const shareLine = () => {
    const bits = Math.min(PICTURE_BITS, LINE_BITS / Math.max(1, peers.size))
    for (const { pc } of peers.values()) for (const sender of pc.getSenders()) void capSender(sender, bits)
  }
  const greet = async (viewer: string, link: string) => {
    const iceServers = await wire.iceServers()
    if (stopped || !seats.includes(viewer)) return
    drop(viewer)
    const peer = openPeer(iceServers, link, (signal) => wire.send(viewer, link, signal))
    peers.set(viewer, peer)
    shareLine()
  }
  const openPeer = (iceServers: RTCIceServer[], link: string, tell: (signal: Signal) => void): Peer => {
    const pc = new RTCPeerConnection({ iceServers })
    const once: RTCRtpTransceiverInit = { direction: 'sendonly', streams: [stream] }
    pc.addTransceiver(picture, once).setCodecPreferences?.(fewCodecs('video'))
    // Always there, so that a voice can come later without another round of offers.
    const voiceWay = pc.addTransceiver('audio', once)
    voiceWay.setCodecPreferences?.(fewCodecs('audio'))
    void voiceWay.sender.replaceTrack(voice)
    const candidates = takeCandidates(pc)
    const quiet = tellCandidates(pc, (found) => tell({ type: 'candidates', candidates: found }))
    const offer = async (options?: RTCOfferOptions) => {
      await pc.setLocalDescription(await pc.createOffer(options))
      tell({ type: 'offer', sdp: slimSdp(pc.localDescription?.sdp ?? '') })
    }
    const failed = () => undefined // closed meanwhile; the viewer asks again where it is not
    pc.onconnectionstatechange = () => {
      if (pc.connectionState === 'connected') shareLine()
      if (pc.connectionState === 'failed') void offer({ iceRestart: true }).catch(failed)
    }
    void offer().catch(failed)
    return {
      link,
      pc,
      voice: voiceWay.sender,
      async hear(signal) {
        if (signal.type === 'candidates') return candidates.take(signal.candidates)
        if (signal.type !== 'answer' || pc.signalingState !== 'have-local-offer') return
        await pc.setRemoteDescription(signal)
        candidates.described()
      },
      close() {
        quiet()
        pc.close()
      },
    }
  }
  return {
    seated(viewers) {
      seats = viewers
      for (const viewer of [...peers.keys()]) if (!viewers.includes(viewer)) drop(viewer)
      shareLine()
    },
    setVoice(track) {
      voice = track
      for (const peer of peers.values()) void peer.voice.replaceTrack(track)
    },
    hear(from, link, signal) {
      if (stopped || !seats.includes(from)) return
      if (signal.type === 'ready') return void greet(from, link)
      const peer = peers.get(from)
      if (peer?.link === link) void peer.hear(signal).catch(() => drop(from))
    },
    stop() {
      stopped = true
      for (const viewer of [...peers.keys()]) drop(viewer)
    },
  }
}

async function capSender(sender: RTCRtpSender, bits: number): Promise<void> {
  if (sender.track?.kind !== 'video') return
  const parameters = sender.getParameters()
  const [encoding] = parameters.encodings
  if (!encoding || encoding.maxBitrate === bits) return
  encoding.maxBitrate = bits
  // Letters on a screen must stay sharp; a face may blur but not stutter.
  if (sender.track.contentHint === 'detail') parameters.degradationPreference = 'maintain-resolution'
  await sender.setParameters(parameters).catch(() => undefined) // closed, or asked twice at once: the next change says it again
}
