/** Booths in the order of the hall, whatever order they were picked in, for that could tell; who has left comes last. */
export function inHallOrder(nominees: readonly string[], booths: readonly { id: string }[]): string[] {
  const places = new Map(booths.map(({ id }, at) => [id, at]))
  const placeOf = (id: string) => places.get(id) ?? booths.length
  return [...nominees].sort((a, b) => placeOf(a) - placeOf(b))
}
