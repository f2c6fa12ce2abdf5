import { type Demo, summaryOf } from '../demos/demo.ts'
import { layoutHall } from '../plan/layout-hall.ts'
import { type FloorPlan, type PlanInput, TIERS, type Tier } from '../plan/types.ts'
import { seedOf } from '../posters/seed.ts'
import type { Exhibition } from './exhibition.ts'
import type { StoredExhibition, StoredProject } from './stored.ts'
import type { Bilingual } from './text.ts'

/**
 * The only way in which API, room state, search, Open Graph, posters and the plan read an exhibition's awards: what is
 * not in its answer is not public. Sealed awards will be left out here and nowhere else.
 */
export function publicView(stored: StoredExhibition): {
  exhibition: Exhibition
  plan: FloorPlan
  /** The demos whole, by booth. */
  demos: ReadonlyMap<string, readonly Demo[]>
  /** Paths of the posters that exhibitors gave, by booth. */
  ownPosters: ReadonlyMap<string, string>
} {
  const shown = shownCategories(stored)
  const plan = layoutHall(planInput(shown))
  const slots = new Map(plan.booths.map((slot) => [slot.id, slot]))
  return {
    plan,
    demos: new Map(shown.flatMap(({ projects }) => projects.map(({ id, demos }) => [id, demos ?? []] as const))),
    ownPosters: new Map(
      shown.flatMap(({ projects }) => projects.flatMap(({ id, poster }) => (poster ? [[id, poster] as const] : []))),
    ),
    exhibition: {
      slug: stored.slug,
      title: stored.title,
      text: stored.text,
      opens: stored.opens,
      closes: stored.closes,
      open: stored.open,
      accent: stored.accent,
      picture: stored.picture,
      figures: stored.figures,
      allowedHosts: stored.allowedHosts ?? [],
      revision: stored.revision,
      categories: plan.branches.map(({ letter, colour, category }) => ({
        id: category,
        name: shown.find(({ id }) => id === category)?.name ?? { en: '', zh: '' },
        letter,
        colour,
      })),
      booths: shown.flatMap(({ projects }) =>
        projects.map((project) => {
          const slot = slots.get(project.id)
          if (!slot) throw new Error(`The plan has no place for booth ${project.id}.`)
          const { x, z, heading, label, side } = slot
          return {
            id: project.id,
            category: project.category,
            title: project.title,
            team: project.team,
            summary: project.summary,
            awards: project.awards.map(({ ceremony: _, certificate, ...award }) => ({
              ...award,
              ...(certificate && { certificate }),
            })),
            tier: tierOf(project),
            facts: project.facts,
            links: project.links,
            pictures: project.pictures,
            poster: posterPath(project),
            ...(project.logo && { logo: project.logo }),
            ...(project.tone && project.tone !== 'category' && { tone: project.tone }),
            sample: project.sample,
            demos: (project.demos ?? []).map(summaryOf),
            place: { x, z, heading, label, side },
          }
        }),
      ),
    },
  }
}

/** What the plan of a hall is laid out of, branch by branch; a list that is not stored yet has no more. */
export type HallSketch = { name: Bilingual; booths: Tier[] }[]

export const sketchOf = (stored: StoredExhibition): HallSketch =>
  shownCategories(stored).map(({ name, projects }) => ({ name, booths: projects.map(tierOf) }))

/** The categories that somebody won in, with their projects. */
const shownCategories = ({ categories, projects }: StoredExhibition) =>
  categories
    .map((category) => ({ ...category, projects: projects.filter((project) => project.category === category.id) }))
    .filter((category) => category.projects.length > 0)

/** The poster's address. One that somebody edited has a new address with every change, so that nobody is shown an old copy. */
function posterPath({ id, edited, poster, tone, title, team }: StoredProject): string {
  if (edited.length === 0 && !poster && (tone ?? 'category') === 'category') return `/posters/${id}.webp`
  return `/posters/${id}-${seedOf(JSON.stringify([poster, tone, title, team])).toString(36)}.webp`
}

/** The highest tier among a project's awards; the lowest one without any. */
export const tierOf = ({ awards }: Pick<StoredProject, 'awards'>): Tier =>
  TIERS.find((tier) => awards.some((award) => award.tier === tier)) ?? 'third'

const planInput = (shown: readonly { id: string; projects: StoredProject[] }[]): PlanInput => ({
  categories: shown.map(({ id, projects }) => ({
    id,
    booths: projects.map((project) => ({ id: project.id, tier: tierOf(project) })),
  })),
})
