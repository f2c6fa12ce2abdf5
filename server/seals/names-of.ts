import type { NamedProject } from '../../shared/seals/was-shown.ts'
import type { Services } from '../services.ts'

/** What the projects of an exhibition are called: today, and by the list that they came from. */
export async function namesIn(
  { storage }: Pick<Services, 'storage'>,
  exhibition: string,
): Promise<readonly NamedProject[]> {
  const projects = (await storage.exhibitions.load(exhibition))?.projects ?? []
  return projects.flatMap(({ id: booth, title, team, listed }) => [
    { booth, title, team },
    ...(listed ? [{ booth, ...listed }] : []),
  ])
}

export const namesOf = (names: readonly NamedProject[], booths: readonly string[]): NamedProject[] =>
  names.filter(({ booth }) => booths.includes(booth))
