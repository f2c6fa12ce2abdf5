import type { StoredCategory } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { List, ListedProject } from './list.ts'
import { sameName } from './names.ts'
import { join } from './read-texts.ts'

/** Lays the categories of a list over the stored ones: known ones keep id and place, new ones follow their neighbour. */
export function mergeCategories(stored: readonly StoredCategory[], list: List) {
  const categories = stored.map((category) => ({ ...category }))
  const added: StoredCategory[] = []
  const renamedCategories: { before: Bilingual; after: Bilingual }[] = []
  const ids = new Map<string, string>()
  let previous = -1
  for (const { key, name } of list.categories) {
    const at = categories.findIndex((one) => sameName(one.name, name))
    const known = categories[at]
    if (known) {
      // The list's spelling counts when it speaks of categories, and what it does not say stays.
      const after = list.voice.fields.has('category') ? join([name, known.name]) : known.name
      if (after.en !== known.name.en || after.zh !== known.name.zh)
        renamedCategories.push({ before: known.name, after })
      known.name = after
      ids.set(key, known.id)
      previous = at
      continue
    }
    const id = categoryId(name, new Set(categories.map((one) => one.id)))
    categories.splice(previous < 0 ? categories.length : previous + 1, 0, { id, name })
    previous = previous < 0 ? categories.length - 1 : previous + 1
    added.push({ id, name })
    ids.set(key, id)
  }
  return {
    categories,
    added,
    renamedCategories,
    idOf: (project: ListedProject) => ids.get(project.category) ?? '',
  }
}

/** "Future lifestyles" -> "future-lifestyles"; a name without Latin letters is numbered. */
function categoryId(name: Bilingual, taken: ReadonlySet<string>): string {
  const words = name.en
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  for (let n = 1; ; n++) {
    const id = words ? (n === 1 ? words : `${words}-${n}`) : `category-${n}`
    if (!taken.has(id)) return id
  }
}
