import { SOUND, VIDEO } from '../../../shared/files/file-limits.ts'
import { readMp4 } from '../media/read-mp4.ts'
import { readWebm } from '../media/read-webm.ts'
import type { Tracks } from '../media/tracks.ts'
import { withFile } from '../read-at.ts'
import { RefusedFile } from '../refused-file.ts'
import { asItIs } from './as-it-is.ts'
import type { CheckKind } from './check-kind.ts'

/** What every browser of today plays; HEVC and ProRes play on some machines only. */
const PLAYS = {
  video: ['avc1', 'avc3', 'V_VP8', 'V_VP9', 'V_AV1', 'av01', 'vp09'],
  sound: ['mp4a', '.mp3', 'Opus', 'A_OPUS', 'A_VORBIS'],
} as const
const NAMES: Readonly<Record<string, string>> = {
  hvc1: 'HEVC (H.265)',
  hev1: 'HEVC (H.265)',
  apch: 'ProRes',
  apcn: 'ProRes',
  mp4v: 'MPEG-4 Visual',
  'ac-3': 'Dolby AC-3',
}
const nameOf = (codec: string): string => NAMES[codec] ?? codec.replace(/[^\w .-]/g, '?')

/** MP4 and WebM, which hold video with sound or sound alone. */
export const checkMovie: CheckKind = async (file) => {
  const mp4 = file.format === 'mp4'
  const tracks: Tracks = await withFile(file.path, (read) => (mp4 ? readMp4 : readWebm)(read, file.bytes))
  const odd = (kind: 'video' | 'sound') =>
    tracks[kind].find(({ codec }) => !(PLAYS[kind] as readonly string[]).includes(codec))?.codec
  const [oddVideo, oddSound] = [odd('video'), odd('sound')]
  if (oddVideo !== undefined) throw new RefusedFile('video-codec', nameOf(oddVideo))
  if (oddSound !== undefined) throw new RefusedFile('sound-codec', nameOf(oddSound))
  const seconds = Math.round(tracks.seconds * 100) / 100
  const [picture] = tracks.video
  if (!picture) {
    if (tracks.sound.length === 0) throw new RefusedFile('nothing-to-play')
    if (seconds > SOUND.seconds) throw new RefusedFile('too-long', SOUND.seconds / 60)
    return asItIs(file, mp4 ? 'm4a' : 'webm', { kind: 'sound', seconds })
  }
  if (seconds > VIDEO.seconds) throw new RefusedFile('too-long', VIDEO.seconds / 60)
  if (Math.max(picture.width, picture.height) > VIDEO.side) throw new RefusedFile('too-many-pixels')
  return asItIs(file, mp4 ? 'mp4' : 'webm', {
    kind: 'video',
    width: picture.width,
    height: picture.height,
    seconds,
    sound: tracks.sound.length > 0,
    streams: tracks.streams,
  })
}
