import type { FileKind } from '../../shared/files/file-words.ts'

/** How many bytes from the start tell what a file is. */
export const HEAD_BYTES = 4096

/** What a file may turn out to be, by its format. */
const KINDS = {
  png: ['picture'],
  jpeg: ['picture'],
  webp: ['picture'],
  gif: ['picture'],
  avif: ['picture'],
  heic: ['picture'],
  svg: ['picture'],
  glb: ['model'],
  gltf: ['model'],
  mp4: ['video', 'sound'],
  webm: ['video', 'sound'],
  mp3: ['sound'],
  ogg: ['sound'],
  wav: ['sound'],
  pdf: ['document'],
  zip: ['app'],
  vtt: ['captions'],
} as const satisfies Record<string, readonly FileKind[]>
export type Format = keyof typeof KINDS

export const kindsOf = (format: Format): readonly FileKind[] => KINDS[format]

const BRANDS: Record<string, Format> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  hevc: 'heic',
  mif1: 'heic',
  msf1: 'heic',
}

/** What a file is by its first bytes; its name and what the browser calls it say nothing. */
export function sniff(head: Buffer): Format | undefined {
  const at = (offset: number, text: string) => head.toString('latin1', offset, offset + text.length) === text
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'png'
  if (at(0, '\xff\xd8\xff')) return 'jpeg'
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'gif'
  if (at(0, 'RIFF')) return at(8, 'WEBP') ? 'webp' : at(8, 'WAVE') ? 'wav' : undefined
  if (at(4, 'ftyp')) return BRANDS[head.toString('latin1', 8, 12)] ?? 'mp4'
  if (at(0, 'glTF')) return 'glb'
  if (at(0, '\x1aE\xdf\xa3')) return 'webm'
  if (at(0, 'OggS')) return 'ogg'
  if (at(0, 'ID3') || isMp3Frame(head)) return 'mp3'
  if (at(0, '%PDF-')) return 'pdf'
  if (at(0, 'PK\x03\x04')) return 'zip'
  return sniffText(head.toString('utf8').replace(/^\uFEFF/, ''))
}

/** Eleven bits set, then a version, layer III and rates that exist. */
const isMp3Frame = (head: Buffer): boolean =>
  head.length >= 4 &&
  head[0] === 0xff &&
  ((head[1] ?? 0) & 0xe6) === 0xe2 &&
  ((head[2] ?? 0) & 0xf0) !== 0xf0 &&
  ((head[2] ?? 0) & 0x0c) !== 0x0c

/** Only to say in words why a drawing or a model in text form is refused. */
function sniffText(text: string): Format | undefined {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'vtt'
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s/>]/i.test(text)) return 'svg'
  if (/^\s*\{/.test(text) && /"asset"\s*:\s*\{/.test(text)) return 'gltf'
  return undefined
}
