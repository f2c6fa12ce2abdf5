import type { Reaction } from '../../../shared/ceremony/ceremony-words.ts'

const LINES: Readonly<Record<Reaction, string>> = {
  clap: 'm6 12 5.500 7.300c2 2.700 5.300 2.700 8 0l1.300-2c1.300-1.300 1.300-4 .7-6l-2-5.300c-.7-1.300-2.700-.7-2 .7l1.300 3.300-6-6c-1.300-1.300-2.700 0-2 1.300l4.700 5.300-6-6c-1.300-1.300-2.700 0-2 1.300l5.300 6-4.700-4.700c-1.300-1.300-2.700 0-2 1.300l4 4M5 5 4 3m5 1V2',
  cheer:
    'M8 21v-7L4 7c-.7-1.300 1.300-2.700 2-1.300L10 12h4l4-6.300c.7-1.300 2.700 0 2 1.300l-4 7v7M12 9.500A2.700 2.700 0 1 0 12 4a2.700 2.700 0 0 0 0 5.500Z',
  heart:
    'M12 20S4 15 4 9.300C4 6.500 6 5 8 5c1.800 0 3.200 1 4 2.600C12.800 6 14.200 5 16 5c2 0 4 1.500 4 4.300C20 15 12 20 12 20Z',
  leaf: 'M5 19c0-9 5-14 14-14 0 9-5 14-14 14Zm0 0 9-9',
  wow: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-3.500-11h.01m6.990 0h.01M12 18a2.200 2.600 0 1 0 0-5.200 2.200 2.600 0 0 0 0 5.200Z',
}

/** Drawn for Laurel, on the icons' grid; the button that holds it has its own name. */
export function ReactionSign({ reaction }: { reaction: Reaction }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={26}
      height={26}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={LINES[reaction]} />
    </svg>
  )
}
