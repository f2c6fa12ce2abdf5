import { readFile } from 'node:fs/promises'
import { MOST_BYTES, SOUND } from '../../../shared/files/file-limits.ts'
import { readMp3 } from '../media/read-mp3.ts'
import { readOgg } from '../media/read-ogg.ts'
import { readWav } from '../media/read-wav.ts'
import { RefusedFile } from '../refused-file.ts'
import { asItIs } from './as-it-is.ts'
import type { CheckKind } from './check-kind.ts'

/** Of an MP3 that is one; pictures of covers stand before the frames and are not counted. */
const LEAST_FRAMES = 0.9

/** MP3, Ogg (Opus, Vorbis) and WAV; sound in MP4 and WebM is looked into with the videos. */
export const checkSound: CheckKind = async (file) => {
  if (file.bytes > MOST_BYTES.sound) throw new RefusedFile('too-large', MOST_BYTES.sound / 1e6)
  const seconds = Math.round(secondsOf(file.format, await readFile(file.path)) * 100) / 100
  if (seconds === 0) throw new RefusedFile('nothing-to-play')
  if (seconds > SOUND.seconds) throw new RefusedFile('too-long', SOUND.seconds / 60)
  return asItIs(file, file.format, { kind: 'sound', seconds })
}

function secondsOf(format: string, data: Buffer): number {
  switch (format) {
    case 'mp3': {
      const { seconds, share } = readMp3(data)
      if (share < LEAST_FRAMES) throw new RefusedFile('broken')
      return seconds
    }
    case 'ogg': {
      const { codec, seconds } = readOgg(data)
      if (codec !== 'opus' && codec !== 'vorbis') throw new RefusedFile('sound-codec', codec)
      return seconds
    }
    default:
      return readWav(data)
  }
}
