/** The inlaid face of a stone, metres; its middle's height. */
export const FACE = { width: 1.6, height: 2.14, centre: 1.35 } as const
/** Where the rows begin and how much of the face they have, as shares of its height. */
export const ROWS_FROM = 0.045
export const ROWS_HEIGHT = 0.915
