import type { StoredProject } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { ALIKE, likeness, plainName } from './likeness.ts'
import type { ListedProject } from './list.ts'
import { sameName } from './names.ts'
import { normalise } from './normalise.ts'
import { isEmpty } from './read-texts.ts'

/** A listed project that may be a stored one. Nobody guesses: a person says which, or that it is new. */
export interface NearMatch {
  key: string
  row: number
  title: Bilingual
  team: Bilingual
  candidates: { booth: string; title: Bilingual; team: Bilingual }[]
}

/** A person's word on near matches: by the key of the listed project, a booth id or 'new'. */
export type Answers = Readonly<Record<string, string>>

export interface Matches {
  /** Listed project's key to stored project. */
  pairs: Map<string, StoredProject>
  near: NearMatch[]
}

/** Candidates that a question offers. */
const OFFERED = 4

/** Pairs listed with stored projects: by id, else by project and team as normalised; what is only alike is asked. */
export function matchProjects(
  listed: readonly ListedProject[],
  stored: readonly StoredProject[],
  answers: Answers,
): Matches {
  const pairs = new Map<string, StoredProject>()
  const left = new Set(stored)
  const pair = (project: ListedProject, known: StoredProject | undefined) => {
    if (!known) return
    pairs.set(project.key, known)
    left.delete(known)
  }
  const open = () => listed.filter(({ key }) => !pairs.has(key))
  const find = (test: (known: StoredProject) => boolean) => [...left].find(test)

  for (const project of listed)
    if (project.externalId !== '') {
      const id = normalise(project.externalId)
      pair(
        project,
        find((known) => normalise(known.externalId) === id),
      )
    }
  for (const project of open())
    pair(
      project,
      find((known) => mayBe(project, known) && sameProject(project, known)),
    )
  for (const project of open()) {
    const answer = answers[project.key]
    if (answer && answer !== 'new')
      pair(
        project,
        find(({ id }) => id === answer),
      )
  }
  const plainNames = new Map([...left].map((known) => [known, namesOf(known).map(({ title }) => plainName(title))]))
  const near = open()
    .filter(({ key }) => answers[key] !== 'new')
    .flatMap((project) => {
      const candidates = [...left]
        .filter((known) => mayBe(project, known))
        .map((known) => ({ known, score: nearness(plainName(project.title), plainNames.get(known) ?? []) }))
        .filter(({ score }) => score >= ALIKE)
        .sort((a, b) => b.score - a.score)
        .slice(0, OFFERED)
        .map(({ known: { id, title, team } }) => ({ booth: id, title, team }))
      const { key, rows, title, team } = project
      return candidates.length > 0 ? [{ key, row: rows[0] ?? 0, title, team, candidates }] : []
    })
  return { pairs, near }
}

/** Different ids of one list are different projects, however alike their names are. */
const mayBe = (project: ListedProject, known: StoredProject): boolean =>
  project.externalId === '' || known.externalId === '' || normalise(project.externalId) === normalise(known.externalId)

/** By today's names, or by those of the last list when somebody has renamed the booth since. */
const namesOf = ({ title, team, listed }: StoredProject) => (listed ? [{ title, team }, listed] : [{ title, team }])

const sameProject = (project: ListedProject, known: StoredProject): boolean =>
  namesOf(known).some(({ title, team }) => sameName(project.title, title) && sameTeam(project.team, team))

const sameTeam = (a: Bilingual, b: Bilingual): boolean => isEmpty(a) === isEmpty(b) && (isEmpty(a) || sameName(a, b))

/** Alike in the title; the same title of another team is asked about as well. */
const nearness = (title: Bilingual, names: readonly Bilingual[]): number =>
  Math.max(...names.map((name) => likeness(title, name)))
