/** Signs that nobody types and that could hide, turn or break what is shown and exported. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** What somebody typed as it is kept: composed, without invisible signs, in one line or in its own lines. */
export function tidyText(text: string, kind: 'line' | 'lines'): string {
  const lines = kind === 'lines' ? text.split(/\r\n|[\r\n]/) : [text]
  return lines
    .map((line) => line.normalize('NFC').replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim()
}
