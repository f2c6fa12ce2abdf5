/** Why there is nothing to share; each has its sentence in i18n/screen.ts. */
export type CaptureFault = 'insecure' | 'refused' | 'no-device' | 'no-screen' | 'broken'
export type Captured = { ok: true; track: MediaStreamTrack } | { ok: false; fault: CaptureFault }

/** Letters need sharpness more than speed. */
const SCREEN: DisplayMediaStreamOptions = {
  video: { frameRate: { max: 15 }, width: { max: 1920 }, height: { max: 1200 } },
  audio: false,
}
const CAMERA: MediaStreamConstraints = {
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { max: 24 } },
}
const VOICE: MediaStreamConstraints = { audio: { echoCancellation: true, noiseSuppression: true } }

/** Browsers give screens and cameras to pages over https, and to those of the machine itself, only. */
export const canShare = (what: 'screen' | 'camera'): CaptureFault | undefined => {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) return 'insecure'
  return what === 'screen' && !devices.getDisplayMedia ? 'no-screen' : undefined // phones share no screen
}

/** Asks the visitor, through their browser, for a screen or window, or for the camera. Called from a tap. */
export async function capturePicture(what: 'screen' | 'camera'): Promise<Captured> {
  const fault = canShare(what)
  if (fault) return { ok: false, fault }
  const { mediaDevices } = navigator
  const captured = await capture(() =>
    what === 'screen' ? mediaDevices.getDisplayMedia(SCREEN) : mediaDevices.getUserMedia(CAMERA),
  )
  if (captured.ok) captured.track.contentHint = what === 'screen' ? 'detail' : 'motion'
  return captured
}

export const captureVoice = (): Promise<Captured> => capture(() => navigator.mediaDevices.getUserMedia(VOICE))

async function capture(ask: () => Promise<MediaStream>): Promise<Captured> {
  try {
    const [track] = (await ask()).getTracks()
    return track ? { ok: true, track } : { ok: false, fault: 'no-device' }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'NotAllowedError' || name === 'AbortError') return { ok: false, fault: 'refused' }
    if (name === 'NotFoundError' || name === 'OverconstrainedError') return { ok: false, fault: 'no-device' }
    return { ok: false, fault: 'broken' }
  }
}
