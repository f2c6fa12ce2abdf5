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
  stop(): Promise<void>
}

/**
 * Brings the awards of a night to the booths when it is over, and not before: a reveal changes no exhibition. Also what
 * was over when the server went down. Rehearsals give nothing.
 */
export function giveAwards(services: Needs): AwardGiver {
  const { storage, exhibitions, ceremonies, bus, log } = services
  let tail: Promise<void> = Promise.resolve()
  const later = (task: () => Promise<void>, of: object) => {
    tail = tail.then(task).catch((error) => log.error({ err: error, ...of }, 'awards could not be given'))
  }
  const stop = bus.subscribe('ceremony.changed', ({ run, show }) => {
    if (run === NIGHT && show.phase === 'over') later(() => give(services, show.ceremony), { ceremony: show.ceremony })
  })
  later(async () => {
    for (const { slug } of await exhibitions.list())
      for (const { id } of await storage.ceremonies.ofExhibition(slug)) {
        const began = (await storage.ceremonies.runs(id)).some(({ run }) => run === NIGHT)
        if (began && (await ceremonies.run(id, NIGHT))?.state().phase === 'over') await give(services, id)
      }
  }, {})
  return {
    settled: () => tail,
    stop: () => {
      stop()
      return tail
    },
  }
}

async function give({ storage, exhibitions, seals }: Needs, ceremony: string): Promise<void> {
  const stored = await storage.ceremonies.load(ceremony)
  if (!stored) return
  const opened = await seals.opened(ceremony)
  if (opened.length === 0) return
  await exhibitions.change(stored.exhibition, (exhibition) => withAwards(exhibition, ceremony, stored.show, opened))
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
