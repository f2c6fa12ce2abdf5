import type { Bilingual } from '../exhibition/text.ts'
import { normalName, sameNormalName } from '../importer/names.ts'
import { type NamedAward, normalAward, sameNormalAward } from './sealed-awards.ts'

/** A project by its booth and by what it is called. */
export interface NamedProject {
  booth: string
  title: Bilingual
  team: Bilingual
}

/** An award that a project was shown with, and what the project was called then. */
export type ShownAward = NamedAward & NamedProject

interface Called {
  title: Bilingual
  team: Bilingual
}
const calledOf = ({ title, team }: NamedProject): Called => ({ title: normalName(title), team: normalName(team) })
const isEmpty = ({ en, zh }: Bilingual) => en === '' && zh === ''
const sameCalled = (a: Called, b: Called) =>
  sameNormalName(a.title, b.title) && (isEmpty(a.team) || isEmpty(b.team) || sameNormalName(a.team, b.team))

/**
 * Whether one of some projects was shown with an award before: at its booth, or anywhere on this server under its name, for
 * a list that is read into another exhibition, or once more, makes new booths of what everybody has seen. A team that is
 * not said may be any.
 */
export function whatWasShown(
  shown: readonly ShownAward[],
): (award: NamedAward) => (projects: readonly NamedProject[]) => boolean {
  const all = shown.map((one) => ({ booth: one.booth, award: normalAward(one), called: calledOf(one) }))
  return (award) => {
    const wanted = normalAward(award)
    const same = all.filter((one) => sameNormalAward(one.award, wanted))
    const booths = new Set(same.map(({ booth }) => booth))
    const byWord = new Map<string, Called[]>()
    for (const { called } of same)
      for (const word of wordsOf(called)) byWord.set(word, [...(byWord.get(word) ?? []), called])
    return (projects) =>
      projects.some((project) => {
        if (booths.has(project.booth)) return true
        const called = calledOf(project)
        return wordsOf(called).some((word) => byWord.get(word)?.some((one) => sameCalled(one, called)))
      })
  }
}

const wordsOf = ({ title: { en, zh } }: Called): string[] => [en, zh].filter(Boolean)
