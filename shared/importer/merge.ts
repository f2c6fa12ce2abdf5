import type { StoredAward, StoredCategory, StoredExhibition, StoredProject } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { sameName, shares } from './build-list.ts'
import { fieldText } from './field-text.ts'
import { LISTED_FIELDS, type List, type ListedField, type ListedProject, MAX_CATEGORIES, MAX_PROJECTS } from './list.ts'
import { type Answers, matchProjects, type NearMatch } from './match-projects.ts'
import { type Problem, problem } from './problem.ts'
import { isEmpty, join } from './read-texts.ts'
import { sameValue } from './same-value.ts'

export interface MergeOptions {
  /** Take the list's word also where somebody edited a booth since. */
  overwrite: boolean
  /** Remove booths that are no longer in the list. */
  prune: boolean
  answers: Answers
}

export interface FieldChange {
  field: ListedField
  before: string
  after: string
}
interface Named {
  booth: string
  title: Bilingual
  team: Bilingual
}

/** What an import would do to an exhibition: shown before it is done, by the page and by the command. */
export interface Plan {
  create: { key: string; rows: number[]; title: Bilingual; team: Bilingual; category: Bilingual; awards: string }[]
  update: (Named & { rows: number[]; changes: FieldChange[] })[]
  /** Somebody edited these since; `before` stands, `after` is what the list says. */
  keep: (Named & { rows: number[]; changes: FieldChange[] })[]
  /** To be answered before anything is stored. */
  near: NearMatch[]
  /** Stored, but not in the list. */
  gone: Named[]
  /** Whether `gone` is removed. */
  prune: boolean
  unchanged: number
  newCategories: Bilingual[]
  renamedCategories: { before: Bilingual; after: Bilingual }[]
}

export interface Merge {
  plan: Plan
  /** The exhibition as it would be. New booths and awards have the id '' until `giveIds`. */
  next: StoredExhibition
  /** Nothing to store: the file says what is there already. */
  same: boolean
  problems: Problem[]
}

/**
 * Lays a list over a stored exhibition. Booths keep their ids and their order; new ones stand after the one that they
 * follow in the list. What the list is silent about stays, and so does what somebody edited since.
 */
export function mergeList(stored: StoredExhibition, list: List, options: MergeOptions): Merge {
  const { pairs, near } = matchProjects(list.projects, stored.projects, options.answers)
  const asked = new Set(near.map(({ key }) => key))
  const { categories, idOf, ...categoryNews } = mergeCategories(stored.categories, list)
  const plan: Plan = {
    create: [],
    update: [],
    keep: [],
    near,
    gone: [],
    prune: options.prune,
    unchanged: 0,
    ...categoryNews,
  }

  const nextOf = new Map<StoredProject, StoredProject>()
  const follows = new Map<StoredProject | undefined, StoredProject[]>()
  let previous: StoredProject | undefined
  const nameOf = (id: string) => categories.find((category) => category.id === id)?.name ?? { en: '', zh: '' }
  for (const project of list.projects) {
    if (asked.has(project.key)) continue
    const known = pairs.get(project.key)
    if (!known) {
      const added = newProject(project, idOf(project))
      follows.set(previous, [...(follows.get(previous) ?? []), added])
      const { key, rows, title, team } = project
      plan.create.push({
        key,
        rows,
        title,
        team,
        category: nameOf(added.category),
        awards: fieldText(added, 'awards', nameOf),
      })
      continue
    }
    previous = known
    nextOf.set(known, updated(known, project, idOf(project), list.speaksOf, options, plan, nameOf))
  }

  const candidates = new Set(near.flatMap((one) => one.candidates.map(({ booth }) => booth)))
  const projects: StoredProject[] = [...(follows.get(undefined) ?? [])]
  for (const known of stored.projects) {
    const next = nextOf.get(known)
    if (!next && !candidates.has(known.id)) plan.gone.push({ booth: known.id, title: known.title, team: known.team })
    if (next || candidates.has(known.id) || !options.prune) projects.push(next ?? known)
    projects.push(...(follows.get(known) ?? []))
  }
  // Before the first known one only when there is one: a list of new projects stands behind what is there.
  if (!list.projects.some(({ key }) => pairs.has(key)) && stored.projects.length > 0)
    projects.push(...projects.splice(0, follows.get(undefined)?.length ?? 0))

  const used = new Set(projects.map(({ category }) => category))
  const next = { ...stored, categories: categories.filter(({ id }) => used.has(id)), projects }
  const same = sameValue([next.categories, next.projects], [stored.categories, stored.projects])
  return { plan, next, same, problems: roomProblems(next, options.prune) }
}

/** Gives every new booth and award its id. */
export function giveIds(exhibition: StoredExhibition, newId: (length: number) => string): StoredExhibition {
  return {
    ...exhibition,
    projects: exhibition.projects.map((project) => ({
      ...project,
      id: project.id || newId(10),
      awards: project.awards.map((award) => (award.id ? award : { ...award, id: newId(8) })),
    })),
  }
}

function mergeCategories(stored: readonly StoredCategory[], list: List) {
  const categories = stored.map((category) => ({ ...category }))
  const newCategories: Bilingual[] = []
  const renamedCategories: { before: Bilingual; after: Bilingual }[] = []
  const ids = new Map<string, string>()
  let previous = -1
  for (const { key, name } of list.categories) {
    const at = categories.findIndex((one) => shares(one.name, name) || sameName(one.name, name))
    const known = categories[at]
    if (known) {
      // The list's spelling counts when it speaks of categories, and what it does not say stays.
      const after = list.speaksOf.has('category') ? join([name, known.name]) : known.name
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
    newCategories.push(name)
    ids.set(key, id)
  }
  return {
    categories,
    newCategories,
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

function newProject(project: ListedProject, category: string): StoredProject {
  const { externalId, title, team, summary, facts, links, pictures, sample } = project
  return {
    id: '',
    category,
    externalId,
    title,
    team,
    summary,
    awards: project.awards.map((award) => ({ id: '', ...award })),
    facts,
    links,
    pictures,
    sample,
    edited: [],
    listed: { title, team },
  }
}

function updated(
  known: StoredProject,
  project: ListedProject,
  category: string,
  speaksOf: ReadonlySet<ListedField>,
  options: MergeOptions,
  plan: Plan,
  nameOf: (category: string) => Bilingual,
): StoredProject {
  const said = { ...newProject(project, category), id: known.id, awards: keepAwardIds(project, known) }
  const next: StoredProject = {
    ...known,
    externalId: project.externalId || known.externalId,
    listed: { title: project.title, team: speaksOf.has('team') ? project.team : (known.listed?.team ?? known.team) },
    edited: [...known.edited],
  }
  const changes: FieldChange[] = []
  const kept: FieldChange[] = []
  for (const field of LISTED_FIELDS) {
    if (!speaksOf.has(field) || sameValue(said[field], known[field])) continue
    const change = { field, before: fieldText(known, field, nameOf), after: fieldText(said, field, nameOf) }
    if (known.edited.includes(field) && !options.overwrite) {
      kept.push(change)
      continue
    }
    changes.push(change)
    Object.assign(next, { [field]: said[field] })
    next.edited = next.edited.filter((one) => one !== field)
  }
  const named = { booth: known.id, title: next.title, team: next.team, rows: project.rows }
  if (changes.length > 0) plan.update.push({ ...named, changes })
  if (kept.length > 0) plan.keep.push({ ...named, changes: kept })
  if (changes.length + kept.length === 0) plan.unchanged++
  return next
}

/** An award keeps its id while its name, edition and person do: envelopes and cues will hang on it. */
function keepAwardIds(project: ListedProject, known: StoredProject): StoredAward[] {
  const left = [...known.awards]
  return project.awards.map((award) => {
    const at = left.findIndex(
      (one) =>
        one.edition === award.edition &&
        one.person === award.person &&
        sameName(one.name, award.name) &&
        !isEmpty(one.name),
    )
    const [same] = at < 0 ? [] : left.splice(at, 1)
    return { id: same?.id ?? '', ...award }
  })
}

function roomProblems({ categories, projects }: StoredExhibition, prune: boolean): Problem[] {
  const problems: Problem[] = []
  const detail = (limit: number) => (prune ? String(limit) : `${limit} prune`)
  if (categories.length > MAX_CATEGORIES)
    problems.push(problem('too-many-categories', { found: String(categories.length), detail: detail(MAX_CATEGORIES) }))
  if (projects.length > MAX_PROJECTS)
    problems.push(problem('too-many-projects', { found: String(projects.length), detail: detail(MAX_PROJECTS) }))
  return problems
}
