import type { List, ListedProject } from './list.ts'
import { keyOf } from './names.ts'

/**
 * A list without its results, in an order that tells none: sheets often stand sorted by prize, and booths stand in the order
 * of their list. Projects go by their names; categories keep their order where each is one block of rows, else by name too.
 */
export function neutralOrder({ categories, projects }: Pick<List, 'categories' | 'projects'>) {
  const blocks = projects.filter(({ category }, at) => category !== projects[at - 1]?.category).length
  const mixed = blocks > new Set(projects.map(({ category }) => category)).size
  const name = ({ title, key }: ListedProject) => `${keyOf(title)} / ${key}`
  return {
    categories: mixed ? byCode(categories, (one) => keyOf(one.name)) : categories,
    projects: byCode(projects, name),
  }
}

/** Sorted by code points: the same on every machine, whatever its language. */
const byCode = <One>(all: readonly One[], text: (one: One) => string): One[] =>
  all
    .map((one) => [text(one), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one)
