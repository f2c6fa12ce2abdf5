import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { certificateCode } from '../../shared/certificates/certificate-code.ts'
import type { StoredAward, StoredExhibition } from '../../shared/exhibition/stored.ts'
import { sameName } from '../../shared/importer/names.ts'
import { TIERS } from '../../shared/plan/types.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'storage' | 'exhibitions' | 'ceremonies' | 'seals' | 'bus' | 'log'>

export interface AwardGiver {
  /** Resolves when everything that is over until now has been given. */
  settled(): Promise<void>
  /** Awards that a ceremony read out and that could not be brought to their booths; tried again at the next start. */
  missing(ceremony: string): readonly string[]
  stop(): Promise<void>
}

/**
 * Brings the awards of a night to the booths when it is over, and not before: a reveal changes no exhibition. Also what
 * was over when the server went down. Rehearsals give nothing.
 */
export function giveAwards(services: Needs): AwardGiver {
  const { storage, exhibitions, ceremonies, bus, log } = services
  const missing = new Map<string, readonly string[]>()
  let tail: Promise<void> = Promise.resolve()
  const later = (task: () => Promise<void>, of: object) => {
    tail = tail.then(task).catch((error) => log.error({ err: error, ...of }, 'awards could not be given'))
  }
  const give = async (ceremony: string) => void missing.set(ceremony, await giveAll(services, ceremony))
  const stop = bus.subscribe('ceremony.changed', ({ run, show }) => {
    if (run === NIGHT && show.phase === 'over') later(() => give(show.ceremony), { ceremony: show.ceremony })
  })
  later(async () => {
    for (const { slug } of await exhibitions.list())
      for (const { id } of await storage.ceremonies.ofExhibition(slug)) {
        const began = (await storage.ceremonies.runs(id)).some(({ run }) => run === NIGHT)
        if (began && (await ceremonies.run(id, NIGHT))?.state().phase === 'over') await give(id)
      }
  }, {})
  return {
    settled: () => tail,
    missing: (ceremony) => missing.get(ceremony) ?? [],
    stop: () => {
      stop()
      return tail
    },
  }
}

/** Brings what was read out to its booths: all at once, or else one by one, for one must not keep the others. */
async function giveAll({ storage, exhibitions, seals, log }: Needs, ceremony: string): Promise<string[]> {
  const stored = await storage.ceremonies.load(ceremony)
  if (!stored) return []
  const { exhibition: slug, show } = stored
  const opened = await seals.opened(ceremony)
  if (opened.length === 0) return []
  const give = (those: readonly Opened[]) =>
    exhibitions.change(slug, (exhibition) => withAwards(exhibition, ceremony, show, those))
  try {
    await give(opened)
    return []
  } catch (error) {
    log.warn({ err: error, ceremony }, 'the awards of a night could not be given at once')
  }
  const left: string[] = []
  // The last stands first at a booth.
  for (const one of byTier(show, opened).reverse())
    await give([one]).catch((error) => {
      log.error({ err: error, ceremony, award: one.award }, 'an award could not be given')
      left.push(one.award)
    })
  return left
}

function byTier({ awards }: Pick<RunOfShow, 'awards'>, opened: readonly Opened[]): Opened[] {
  const rank = ({ award }: Opened) => TIERS.indexOf(awards.find(({ id }) => id === award)?.tier ?? 'third')
  return [...opened].sort((a, b) => rank(a) - rank(b))
}

/** The exhibition with what was read out at its booths, or undefined when it stands there already. */
export function withAwards(
  exhibition: StoredExhibition,
  ceremony: string,
  { awards }: Pick<RunOfShow, 'awards'>,
  opened: readonly Opened[],
): StoredExhibition | undefined {
  let changed = false
  const projects = exhibition.projects.map((project) => {
    const given = opened.flatMap(({ award: id, envelope }): StoredAward[] => {
      const award = awards.find((one) => one.id === id)
      if (!award || !envelope.winners.some(({ booth }) => booth === project.id)) return []
      const { name, person } = envelope
      const certificate = certificateCode(envelope, project.id)
      return [
        { id: `${ceremony}-${id}`, name, tier: award.tier, edition: award.edition, person, ceremony, certificate },
      ]
    })
    const fresh = given.filter((one) => !project.awards.some((known) => isSame(known, one)))
    // What was given before awards knew of their certificates learns of it.
    const kept = project.awards.map((known) => {
      const certificate = given.find(({ id }) => id === known.id)?.certificate
      return certificate === undefined || certificate === known.certificate ? known : { ...known, certificate }
    })
    if (fresh.length === 0 && kept.every((one, at) => one === project.awards[at])) return project
    changed = true
    // The newest honour stands first, and of one night the highest.
    fresh.sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier))
    return { ...project, awards: [...fresh, ...kept] }
  })
  return changed ? { ...exhibition, projects } : undefined
}

/** Given before, or written into the list by somebody who was there. */
const isSame = (known: StoredAward, given: StoredAward): boolean =>
  known.id === given.id ||
  (known.edition === given.edition && known.person === given.person && sameName(known.name, given.name))
