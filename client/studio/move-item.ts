/** The list with one item moved by `step` places. */
export function moveItem<Item>(list: readonly Item[], at: number, step: number): Item[] {
  const next = [...list]
  const [item] = next.splice(at, 1)
  if (item !== undefined) next.splice(Math.min(Math.max(at + step, 0), next.length), 0, item)
  return next
}

export const replaceItem = <Item>(list: readonly Item[], at: number, item: Item): Item[] =>
  list.map((one, index) => (index === at ? item : one))

export const withoutItem = <Item>(list: readonly Item[], at: number): Item[] => list.filter((_, index) => index !== at)
