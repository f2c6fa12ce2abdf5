import type { StoredAward, StoredProject } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { fieldText } from './field-text.ts'
import { LISTED_FIELDS, type ListedField, type ListedProject } from './list.ts'
import { sameName } from './names.ts'
import { isEmpty } from './read-texts.ts'
import { sameValue } from './same-value.ts'

export interface FieldChange {
  field: ListedField
  before: string
  after: string
}

export interface UpdateRules {
  speaksOf: ReadonlySet<ListedField>
  /** Take the list's word also for fields that somebody edited. */
  overwrite: boolean
  nameOf: (category: string) => Bilingual
}

/** A project that the list has and the exhibition has not. */
export function newProject(project: ListedProject, category: string): StoredProject {
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

export interface Update {
  next: StoredProject
  changes: FieldChange[]
  /** What the list says and somebody's edit overrules. */
  kept: FieldChange[]
}

/** A stored project with what the list says about it. What the list is silent about stays. */
export function updateProject(
  known: StoredProject,
  project: ListedProject,
  category: string,
  { speaksOf, overwrite, nameOf }: UpdateRules,
): Update {
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
    if (known.edited.includes(field) && !overwrite) {
      kept.push(change)
      continue
    }
    changes.push(change)
    Object.assign(next, { [field]: said[field] })
    next.edited = next.edited.filter((one) => one !== field)
  }
  return { next, changes, kept }
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
