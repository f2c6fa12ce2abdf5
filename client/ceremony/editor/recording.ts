/** What was recorded. */
export interface Taken {
  blob: Blob
  seconds: number
  video: boolean
}

/** A recording under way. */
export interface Recording {
  stream: MediaStream
  video: boolean
  seconds(): number
  stop(): void
  /** Ends it and forgets what was recorded. */
  throwAway(): void
}

/** A message to an audience is shorter than this; what comes after is not recorded. */
const LONGEST_MS = 10 * 60_000

/** What this browser can write and every browser can play, best first. */
const TYPES = {
  video: ['video/mp4;codecs=avc1,mp4a.40.2', 'video/webm;codecs=vp9,opus', 'video/webm;codecs=vp8,opus', 'video/webm'],
  sound: ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/webm'],
} as const

/**
 * Asks for microphone (and camera) and begins at once. Undefined where there is none, or it was not allowed. `onTaken`
 * hears once, when it was stopped.
 */
export async function startRecording(video: boolean, onTaken: (taken: Taken) => void): Promise<Recording | undefined> {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return undefined
  const stream = await navigator.mediaDevices
    .getUserMedia({ audio: true, video: video && { width: { ideal: 1280 }, height: { ideal: 720 } } })
    .catch(() => undefined) // no device, or no permission: the page says what to do
  if (!stream) return undefined
  const type = TYPES[video ? 'video' : 'sound'].find((one) => MediaRecorder.isTypeSupported(one))
  const recorder = new MediaRecorder(stream, type ? { mimeType: type } : {})
  const parts: Blob[] = []
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  let length = 0
  let thrown = false
  const stop = () => {
    if (recorder.state === 'inactive') return
    length = seconds()
    recorder.stop()
  }
  const timer = setTimeout(stop, LONGEST_MS)
  recorder.ondataavailable = ({ data }) => parts.push(data)
  recorder.onstop = () => {
    clearTimeout(timer)
    for (const track of stream.getTracks()) track.stop()
    if (!thrown) onTaken({ blob: new Blob(parts, { type: recorder.mimeType }), seconds: length, video })
  }
  recorder.start()
  return {
    stream,
    video,
    seconds,
    stop,
    throwAway() {
      thrown = recorder.state !== 'inactive'
      stop()
    },
  }
}
