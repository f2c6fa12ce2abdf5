/** How many of a list that is in order were not later than `ms`. */
export function countUntil(list: readonly { at: number }[], ms: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as { at: number }).at <= ms) low = middle + 1
    else high = middle
  }
  return low
}
