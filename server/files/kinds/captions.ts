import { readFile } from 'node:fs/promises'
import { MOST_BYTES } from '../../../shared/files/file-limits.ts'
import { RefusedFile } from '../refused-file.ts'
import { asItIs } from './as-it-is.ts'
import type { CheckKind } from './check-kind.ts'

const TIME = '(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})'
const CUE = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t].*)?$`)

/** WebVTT: valid UTF-8 whose cues have times that can be read. */
export const checkCaptions: CheckKind = async (file) => {
  if (file.bytes > MOST_BYTES.captions) throw new RefusedFile('too-large', MOST_BYTES.captions / 1e6)
  const text = decode(await readFile(file.path))
  let cues = 0
  let seconds = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (!line.includes('-->')) continue
    const [, , , , , hours = '0', minutes, rest, thousandths] = CUE.exec(line) ?? []
    if (minutes === undefined) throw new RefusedFile('captions-invalid', line.slice(0, 60))
    cues++
    seconds = Math.max(seconds, Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) + Number(thousandths) / 1000)
  }
  if (cues === 0) throw new RefusedFile('captions-invalid')
  return asItIs(file, 'vtt', { kind: 'captions', cues, seconds })
}

function decode(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0')) throw new RefusedFile('captions-invalid')
    return text
  } catch {
    throw new RefusedFile('captions-invalid')
  }
}
