/** The tab "Results" of a ceremony: the organizer seals them here. */
export function SealPanel({ ceremony: _ }: { ceremony: string }) {
  return null
}
