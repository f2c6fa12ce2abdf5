/** A name cut where its two lines are about as long; one word, and Chinese, stays in one. */
export const twoLines = (text: string): string[] => {
  const words = text.split(' ')
  if (words.length < 2) return [text]
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  const longest = (lines: string[]) => Math.max(...lines.map(({ length }) => length))
  return cuts.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), cuts[0] ?? [text])
}
