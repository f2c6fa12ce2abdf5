import type { SignKind } from '../../../shared/ceremony/ceremony-words.ts'
import { SIGN_SHAPES } from './sign-shapes.ts'

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
