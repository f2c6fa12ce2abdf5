import { sameValue } from '../importer/same-value.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Fields = { [key: string]: Json }

/** Steps from the whole down to a part: names of fields, and of a list's items the value that tells them apart. */
export type Path = readonly string[]
export interface Conflict {
  path: Path
  mine: Json | undefined
  theirs: Json | undefined
}
export interface Merged {
  value: Json | undefined
  /** Both sides changed these, differently; `value` has mine. */
  conflicts: Conflict[]
}

/**
 * What two people made of the same thing, together: what only one of them changed is as they left it, down to the fields
 * of a list's items. Nobody's change is lost: who removed something that the other has changed meanwhile finds it still there.
 */
export function mergeThree(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Merged {
  return mergeAt(base, mine, theirs, [])
}

function mergeAt(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined, path: Path): Merged {
  if (sameValue(mine, theirs) || sameValue(base, mine)) return { value: theirs, conflicts: [] }
  if (sameValue(base, theirs)) return { value: mine, conflicts: [] }
  if (mine === undefined) return { value: theirs, conflicts: [] }
  if (theirs === undefined) return { value: mine, conflicts: [] }
  if (isFields(mine) && isFields(theirs)) return mergeFields(isFields(base) ? base : {}, mine, theirs, path)
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = [Array.isArray(base) ? base : [], mine, theirs].map(byName)
    const [b, m, t] = lists
    if (b && m && t) return mergeItems(b, m, t, path)
  }
  return { value: mine, conflicts: [{ path, mine, theirs }] }
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields, path: Path): Merged {
  const value: Fields = {}
  const conflicts: Conflict[] = []
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = mergeAt(base[key], mine[key], theirs[key], [...path, key])
    if (merged.value !== undefined) value[key] = merged.value
    conflicts.push(...merged.conflicts)
  }
  return { value, conflicts }
}

type Named = Map<string, Json>

function mergeItems(base: Named, mine: Named, theirs: Named, path: Path): Merged {
  const merged = new Map<string, Json>()
  const conflicts: Conflict[] = []
  for (const name of new Set([...theirs.keys(), ...mine.keys()])) {
    const item = mergeAt(base.get(name), mine.get(name), theirs.get(name), [...path, name])
    if (item.value !== undefined) merged.set(name, item.value)
    conflicts.push(...item.conflicts)
  }
  const value = orderOf(base, mine, theirs)
    .filter((name) => merged.has(name))
    .map((name) => merged.get(name) as Json) // filtered above
  return { value, conflicts }
}

/** Mine if I moved something, else theirs; what only the other side has stands behind what it stood behind there. */
function orderOf(base: Named, mine: Named, theirs: Named): string[] {
  const common = (list: Named) => [...list.keys()].filter((name) => base.has(name) && mine.has(name))
  const moved = !sameValue(common(mine), common(base))
  const [order, other] = moved ? [[...mine.keys()], [...theirs.keys()]] : [[...theirs.keys()], [...mine.keys()]]
  other.forEach((name, at) => {
    if (order.includes(name)) return
    const before = other[at - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name)
  })
  return order
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What tells an item of a list from the others: its id, its address, or its label. */
function nameOf(item: Json): string | undefined {
  if (!isFields(item)) return undefined
  const { id, url, label } = item
  if (typeof id === 'string' && id) return id
  if (typeof url === 'string' && url) return url
  return label === undefined ? undefined : JSON.stringify(label)
}

/** The items by name; undefined when they cannot be told apart. */
function byName(list: readonly Json[]): Named | undefined {
  const named: Named = new Map()
  for (const item of list) {
    const name = nameOf(item)
    if (name === undefined || named.has(name)) return undefined
    named.set(name, item)
  }
  return named
}

/** The part that a path leads to. */
export function partAt(whole: Json | undefined, path: Path): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined || whole === undefined) return whole
  if (Array.isArray(whole)) {
    const item = whole.find((one) => nameOf(one) === step)
    return partAt(item, rest)
  }
  return isFields(whole) ? partAt(whole[step], rest) : undefined
}

/** The whole with one part replaced. A path that leads nowhere changes nothing. */
export function putAt(whole: Json, path: Path, part: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return part
  if (Array.isArray(whole)) return whole.map((item) => (nameOf(item) === step ? putAt(item, rest, part) : item))
  if (!isFields(whole) || !(step in whole)) return whole
  return { ...whole, [step]: putAt(whole[step] as Json, rest, part) } // `in` says that it is there
}
