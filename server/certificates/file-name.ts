/** What no system has in a name of a file; and what hides how it ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu
const MOST = 80

/** A name that people read and that every system takes: certificates in their order, with what they are for. */
export function fileName(number: number, parts: readonly string[], ending: string): string {
  const words = parts.filter(Boolean).join(' - ').normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
  const short = [...words]
    .slice(0, MOST)
    .join('')
    .replace(/[. ]+$/, '')
  return `${String(number).padStart(2, '0')} ${short || 'certificate'}.${ending}`
}
