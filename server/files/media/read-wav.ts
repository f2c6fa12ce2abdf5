import { RefusedFile } from '../refused-file.ts'

const PCM = 1
const FLOAT = 3
const EXTENSIBLE = 0xfffe

/**
 * Length of a WAV file in seconds.
 * @throws RefusedFile when it is cut off or packed in a way that browsers do not play.
 */
export function readWav(data: Buffer): number {
  let perSecond = 0
  for (let at = 12; at + 8 <= data.length; ) {
    const name = data.toString('latin1', at, at + 4)
    const size = data.readUInt32LE(at + 4)
    if (at + 8 + size > data.length) throw new RefusedFile('broken')
    if (name === 'fmt ' && size >= 16) {
      const packing = data.readUInt16LE(at + 8)
      if (packing !== PCM && packing !== FLOAT && packing !== EXTENSIBLE) throw new RefusedFile('sound-codec', 'WAV')
      perSecond = data.readUInt32LE(at + 16)
    }
    if (name === 'data') return perSecond > 0 ? size / perSecond : 0
    at += 8 + size + (size % 2)
  }
  throw new RefusedFile('broken')
}
