import type { StoredProject } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { ALIKE, likeness, plainName } from './likeness.ts'
import type { ListedProject } from './list.ts'
import { normalName, sameNormalName } from './names.ts'
import { normalise } from './normalise.ts'
import { sameValue } from './same-value.ts'

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
  const left = new Map(stored.map((known) => [known, faceOf(known)]))
  const pair = (project: ListedProject, test: (known: Face, id: string) => boolean) => {
    for (const [known, face] of left)
      if (test(face, known.id)) {
        pairs.set(project.key, known)
        left.delete(known)
        return
      }
  }
  const open = () => listed.filter(({ key }) => !pairs.has(key))

  for (const project of listed) {
    const id = normalise(project.externalId)
    if (id !== '') pair(project, (known) => known.externalId === id)
  }
  for (const project of open()) {
    const face = faceOf(project)
    pair(project, (known) => mayBe(face, known) && sameProject(face, known))
  }
  for (const project of open()) {
    const answer = answers[project.key]
    if (answer && answer !== 'new') pair(project, (_, id) => id === answer)
  }
  const near = open()
    .filter(({ key }) => answers[key] !== 'new')
    .flatMap((project) => {
      const candidates = candidatesFor(faceOf(project), left)
      const { key, rows, title, team } = project
      return candidates.length > 0 ? [{ key, row: rows[0] ?? 0, title, team, candidates }] : []
    })
  return { pairs, near }
}

/** What a project is recognised by, normalised once, because every listed one meets every stored one. */
interface Face {
  externalId: string
  /** Today's, and those of the last list when somebody has renamed the booth since. */
  names: { title: Bilingual; team: Bilingual; plain: Bilingual }[]
}

function faceOf({
  externalId,
  title,
  team,
  listed,
}: Pick<StoredProject, 'externalId' | 'title' | 'team' | 'listed'>): Face {
  const today = { title, team }
  const names = listed && !sameValue(listed, today) ? [today, listed] : [today]
  return {
    externalId: normalise(externalId),
    names: names.map((name) => ({
      title: normalName(name.title),
      team: normalName(name.team),
      plain: plainName(name.title),
    })),
  }
}

/** Different ids of one list are different projects, however alike their names are. */
const mayBe = (a: Face, b: Face): boolean => a.externalId === '' || b.externalId === '' || a.externalId === b.externalId

const sameProject = (a: Face, b: Face): boolean =>
  a.names.some((one) =>
    b.names.some((other) => sameNormalName(one.title, other.title) && sameNormalName(one.team, other.team)),
  )

/** Alike in the title; the same title of another team is asked about as well. */
function candidatesFor(face: Face, left: ReadonlyMap<StoredProject, Face>): NearMatch['candidates'] {
  const near: { known: StoredProject; score: number }[] = []
  for (const [known, other] of left) {
    if (!mayBe(face, other)) continue
    const scores = face.names.flatMap(({ plain }) => other.names.map((name) => likeness(plain, name.plain)))
    const score = Math.max(...scores)
    if (score >= ALIKE) near.push({ known, score })
  }
  return near
    .sort((a, b) => b.score - a.score)
    .slice(0, OFFERED)
    .map(({ known: { id, title, team } }) => ({ booth: id, title, team }))
}
