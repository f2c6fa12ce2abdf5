import { linkify } from './linkify.ts'

/** A message's text; links open elsewhere, never with our page as their opener. */
export function ChatText({ text }: { text: string }) {
  return linkify(text).map((piece, index) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
      <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc" title={piece.host}>
        {piece.text}
      </a>
    ),
  )
}
