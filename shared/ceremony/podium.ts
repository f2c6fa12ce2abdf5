/** Metres between two winners on the podium. */
export const PODIUM_APART = 1.3

/**
 * Where the winners stand: on the stage's front, beside each other, facing the seats. Metres. `index` is the winner's place
 * in the envelope and not among those who came, so that a stand-in knows which places are free.
 */
export const podiumSpot = (index: number, of: number): { x: number; z: number; heading: number } => ({
  x: (index - (of - 1) / 2) * PODIUM_APART,
  z: 3.2,
  heading: 0,
})
