import { type SafeLink, safeLink } from '../booths/safe-link.ts'

export type Piece = { kind: 'text'; text: string } | ({ kind: 'link'; text: string } & SafeLink)

/** Addresses as people type them: up to a space, a bracket, a quote or Chinese punctuation. */
const ADDRESS = /https?:\/\/[^\s<>"'`、，。；：！？（）《》“”‘’【】]+/gi
/** What a sentence puts after an address and does not mean as part of it. */
const TRAILING = /[.,;:!?)\]}]+$/

/** A message as pieces of text and safe links. Nothing is ever treated as markup. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const push = (piece: string) => piece && pieces.push({ kind: 'text', text: piece })
  for (const found of text.matchAll(ADDRESS)) {
    const typed = withoutTail(found[0])
    const link = safeLink(typed)
    if (!link) continue
    push(text.slice(from, found.index))
    pieces.push({ kind: 'link', text: typed, ...link })
    from = found.index + typed.length
  }
  push(text.slice(from))
  return pieces
}

/** Takes off a full stop or a closing bracket that has no partner within the address. */
function withoutTail(address: string): string {
  const tail = TRAILING.exec(address)?.[0] ?? ''
  if (tail.startsWith(')') && address.includes('(')) return address.slice(0, address.length - tail.length + 1)
  return address.slice(0, address.length - tail.length)
}
