import { type IceCandidate, MOST_CANDIDATES } from '../../shared/live-media/media-messages.ts'

/** Addresses come in a burst; they are told together. */
const GATHER_MS = 60

/** Tells the addresses that a connection finds for itself, a few to a message. Returns its undo. */
export function tellCandidates(pc: RTCPeerConnection, tell: (candidates: IceCandidate[]) => void): () => void {
  let waiting: IceCandidate[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    while (waiting.length > 0) tell(waiting.splice(0, MOST_CANDIDATES))
  }
  pc.onicecandidate = ({ candidate }) => {
    if (!candidate?.candidate) return
    const { candidate: line, sdpMid, sdpMLineIndex } = candidate
    waiting.push({ candidate: line, sdpMid: sdpMid ?? '', sdpMLineIndex: sdpMLineIndex ?? 0 })
    timer ??= setTimeout(flush, GATHER_MS)
  }
  return () => {
    clearTimeout(timer)
    waiting = []
    pc.onicecandidate = null
  }
}

/** Takes in the other end's addresses; those that come before its description wait for it. */
export function takeCandidates(pc: RTCPeerConnection) {
  let early: IceCandidate[] = []
  const add = (candidate: IceCandidate) => void pc.addIceCandidate(candidate).catch(() => undefined) // one that is useless
  return {
    take(candidates: readonly IceCandidate[]): void {
      if (pc.remoteDescription) candidates.forEach(add)
      else early = [...early, ...candidates].slice(0, 4 * MOST_CANDIDATES)
    },
    described(): void {
      early.forEach(add)
      early = []
    },
  }
}
