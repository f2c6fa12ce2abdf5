/** An address for an exhibition of this title: its Latin words and numbers; a Chinese title gets a short name of its own. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  if (/[a-z]{2}/.test(words)) return words
  return ['exhibition', words, shortHash(title)].filter(Boolean).join('-')
}

/** The same five letters for the same text (FNV-1a): a file imported twice finds its exhibition again. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const unit of text.normalize('NFC')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(36).padStart(5, '0').slice(-5)
}

/** "C:\lists\Winners_2024 (final).xlsx" -> "Winners 2024 (final)" */
export const titleOfFile = (fileName: string): string =>
  (fileName.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.(?:csv|tsv|txt|xlsx|json)$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
