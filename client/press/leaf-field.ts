/** One leaf for so many entries: the field of a large competition stays a field. */
const MOST_LEAVES = 600

export interface LeafField {
  /** Entries that one leaf stands for. */
  each: number
  /** Leaves in the order in which they stand: the index of a category for a winner's, -1 for any other. */
  leaves: readonly number[]
}

/**
 * The entries of a competition as leaves, the winners' first, category by category. Every category that won has a leaf, also
 * where one stands for many. None where the exhibition does not say how many entered.
 */
export function leafField(entries: number, winners: readonly number[]): LeafField | undefined {
  const won = winners.reduce((sum, one) => sum + one, 0)
  if (entries < won || entries === 0) return undefined
  const each = Math.max(1, Math.ceil(entries / MOST_LEAVES))
  const coloured = winners.flatMap((count, index) =>
    Array.from({ length: count === 0 ? 0 : Math.max(1, Math.round(count / each)) }, () => index),
  )
  const all = Math.max(coloured.length, Math.round(entries / each))
  return { each, leaves: [...coloured, ...Array.from({ length: all - coloured.length }, () => -1)] }
}
