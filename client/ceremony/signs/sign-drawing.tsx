import type { SignKind } from '../../../shared/ceremony/ceremony-words.ts'

/** Outlines on a 24 px grid, as the card of a sign has them too. */
export const SIGN_SHAPES = {
  leaf: 'M4 20C4 10 10 4 20 4c0 10-6 16-16 16Z',
  star: 'm12 3 2.7 5.800 6.3.8-4.600 4.400 1.200 6.300L12 17.200 6.400 20.300l1.200-6.300L3 9.600l6.300-.8L12 3Z',
} as const

/** The sign on its stick, for buttons. */
export function SignDrawing({ sign }: { sign: SignKind | 'any' }) {
  return (
    <svg viewBox="0 0 36 36" width={36} height={36} aria-hidden="true" focusable="false">
      <path
        d="M7 6h22v15H7zM18 21v11"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {sign === 'leaf' || sign === 'star' ? (
        <path d={SIGN_SHAPES[sign]} fill="currentColor" transform="translate(12 7.500) scale(.5)" />
      ) : (
        <path d="M12 11.500h12M12 15.500h8" fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
      )}
    </svg>
  )
}
