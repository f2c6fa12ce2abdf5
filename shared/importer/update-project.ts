import type { Fact } from '../exhibition/exhibition.ts'
import type { StoredAward, StoredProject } from '../exhibition/stored.ts'
import type { Bilingual, Language } from '../exhibition/text.ts'
import { fieldText } from './field-text.ts'
import { LISTED_FIELDS, type ListedField, type ListedProject } from './list.ts'
import { type ListVoice, overlay } from './list-voice.ts'
import { sameName } from './names.ts'
import { isEmpty, NO_TEXT } from './read-texts.ts'
import { sameValue } from './same-value.ts'

export interface FieldChange {
  field: ListedField
  before: string
  after: string
}

export interface UpdateRules {
  voice: ListVoice
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
  { voice, overwrite, nameOf }: UpdateRules,
): Update {
  const said = withKnown(newProject(project, category), known, voice)
  const listed = known.listed ?? { title: known.title, team: known.team }
  const next: StoredProject = {
    ...known,
    externalId: project.externalId || known.externalId,
    listed: {
      title: overlay(listed.title, project.title, voice.languages.title),
      team: overlay(listed.team, project.team, voice.languages.team),
    },
    edited: [...known.edited],
  }
  const changes: FieldChange[] = []
  const kept: FieldChange[] = []
  for (const field of LISTED_FIELDS) {
    if (!voice.fields.has(field) || sameValue(said[field], known[field])) continue
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

/** The list's word on a stored project, with what is stored where the list has no column for it. */
function withKnown(said: StoredProject, known: StoredProject, { languages, facts }: ListVoice): StoredProject {
  return {
    ...said,
    id: known.id,
    title: overlay(known.title, said.title, languages.title),
    team: overlay(known.team, said.team, languages.team),
    summary: overlay(known.summary, said.summary, languages.summary),
    awards: withKnownAwards(said.awards, known.awards, languages.awards),
    facts: withKnownFacts(said.facts, known.facts, facts),
  }
}

/**
 * An award keeps its id while its name, edition and person do: envelopes and cues will hang on it. What a ceremony gave
 * stays also where the list does not know of it: the list was written before the night.
 */
function withKnownAwards(
  awards: readonly StoredAward[],
  known: readonly StoredAward[],
  languages: ReadonlySet<Language>,
): StoredAward[] {
  const left = [...known]
  const listed = awards.map((award) => {
    const at = left.findIndex(
      (one) => one.edition === award.edition && one.person === award.person && sameName(one.name, award.name),
    )
    const [same] = at < 0 ? [] : left.splice(at, 1)
    if (same?.ceremony !== undefined) return same // read out in these words
    return same ? { ...award, id: same.id, name: overlay(same.name, award.name, languages) } : award
  })
  return [...left.filter(({ ceremony }) => ceremony !== undefined), ...listed]
}

/** Facts that the list has columns for are as the list says; the others stay where they are. */
function withKnownFacts(facts: readonly Fact[], known: readonly Fact[], voices: ListVoice['facts']): Fact[] {
  const left = [...facts]
  const kept = known.flatMap((fact) => {
    const voice = voices.find(({ label }) => sameName(label, fact.label))
    if (!voice) return [fact]
    const at = left.findIndex(({ label }) => sameName(label, fact.label))
    const [said] = at < 0 ? [] : left.splice(at, 1)
    const value = overlay(fact.value, said?.value ?? NO_TEXT, voice.languages)
    return isEmpty(value) ? [] : [{ label: voice.label, value }]
  })
  return [...kept, ...left]
}
