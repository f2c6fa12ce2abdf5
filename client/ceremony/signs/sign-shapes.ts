/** Outlines on a 24 px grid, as the card of a sign has them too. */
export const SIGN_SHAPES = {
  leaf: 'M4 20C4 10 10 4 20 4c0 10-6 16-16 16Z',
  star: 'm12 3 2.7 5.800 6.3.8-4.600 4.400 1.200 6.300L12 17.200 6.400 20.300l1.200-6.300L3 9.600l6.300-.8L12 3Z',
} as const
