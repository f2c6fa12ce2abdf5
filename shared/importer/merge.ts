import type { StoredExhibition, StoredProject } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { fieldText } from './field-text.ts'
import { type List, MAX_CATEGORIES, MAX_PROJECTS } from './list.ts'
import { type Answers, matchProjects, type NearMatch } from './match-projects.ts'
import { mergeCategories } from './merge-categories.ts'
import { type Problem, problem } from './problem.ts'
import { sameValue } from './same-value.ts'
import { type FieldChange, newProject, updateProject } from './update-project.ts'

export interface MergeOptions {
  /** Take the list's word also where somebody edited a booth since. */
  overwrite: boolean
  /** Remove booths that are no longer in the list. */
  prune: boolean
  answers: Answers
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
  const { categories, idOf, added, renamedCategories } = mergeCategories(stored.categories, list)
  const plan: Plan = {
    create: [],
    update: [],
    keep: [],
    near,
    gone: [],
    prune: options.prune,
    unchanged: 0,
    newCategories: [],
    renamedCategories,
  }

  const nextOf = new Map<StoredProject, StoredProject>()
  const follows = new Map<StoredProject | undefined, StoredProject[]>()
  let previous: StoredProject | undefined
  const nameOf = (id: string) => categories.find((category) => category.id === id)?.name ?? { en: '', zh: '' }
  const rules = { voice: list.voice, overwrite: options.overwrite, nameOf }
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
    const { next, changes, kept } = updateProject(known, project, idOf(project), rules)
    nextOf.set(known, next)
    const named = { booth: known.id, title: next.title, team: next.team, rows: project.rows }
    if (changes.length > 0) plan.update.push({ ...named, changes })
    if (kept.length > 0) plan.keep.push({ ...named, changes: kept })
    if (changes.length + kept.length === 0) plan.unchanged++
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
  plan.newCategories = added.filter(({ id }) => used.has(id)).map(({ name }) => name)
  const next: StoredExhibition = { ...stored, categories: categories.filter(({ id }) => used.has(id)), projects }
  if (list.awardNames.length > 0) next.awardNames = list.awardNames
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

function roomProblems({ categories, projects }: StoredExhibition, prune: boolean): Problem[] {
  const problems: Problem[] = []
  const detail = (limit: number) => (prune ? String(limit) : `${limit} prune`)
  if (categories.length > MAX_CATEGORIES)
    problems.push(problem('too-many-categories', { found: String(categories.length), detail: detail(MAX_CATEGORIES) }))
  if (projects.length > MAX_PROJECTS)
    problems.push(problem('too-many-projects', { found: String(projects.length), detail: detail(MAX_PROJECTS) }))
  return problems
}
