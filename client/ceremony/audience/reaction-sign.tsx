import type { Reaction } from '../../../shared/ceremony/ceremony-words.ts'
import { GestureSign } from '../../hud/gestures-panel.tsx'

const LINES = {
  leaf: 'M7 29C7 15 15 7 30 6c0 14-8 22-23 23Zm0 0L21 15',
  wow: 'M18 32a14 14 0 1 0 0-28 14 14 0 0 0 0 28Zm-5-17v.01M23 15v.01M18 27a3.500 4 0 1 0 0-8 3.500 4 0 0 0 0 8Z',
} as const

/** Drawn for Laurel, on the gestures' grid; the button that holds it has its own name. */
export function ReactionSign({ reaction }: { reaction: Reaction }) {
  if (reaction !== 'leaf' && reaction !== 'wow') return <GestureSign gesture={reaction} />
  return (
    <svg
      viewBox="0 0 36 36"
      width={36}
      height={36}
      fill="none"
      stroke="currentColor"
      strokeWidth={reaction === 'wow' ? 2 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={LINES[reaction]} />
    </svg>
  )
}
