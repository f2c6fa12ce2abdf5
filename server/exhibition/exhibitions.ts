import type { Demo } from '../../shared/demos/demo.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import type { StoredExhibition } from '../storage/storage.ts'

/** One exhibition as the server shows it: what `publicView` gave, and the plan made from that. */
export interface ShownExhibition {
  exhibition: Exhibition
  plan: FloorPlan
  /** The demos whole, by booth. */
  demos: ReadonlyMap<string, readonly Demo[]>
  /** Paths of the posters that exhibitors gave, by booth. */
  ownPosters: ReadonlyMap<string, string>
}

/** A change would have shown an award whose result is sealed; nothing was stored. */
export class AwardIsSealed extends Error {
  constructor() {
    super('The result of an award that this change would show is sealed.')
  }
}

/**
 * The exhibitions that this server holds, kept in memory and read anew when the bus says that one changed. Everything
 * public (API, room state, search, Open Graph, posters, plan) reads from here, hence through `publicView`.
 */
export interface Exhibitions {
  get(slug: string): Promise<ShownExhibition | undefined>
  /** Slug of the exhibition shown at "/", or undefined when there is none. */
  featured(): Promise<string | undefined>
  list(): Promise<Exhibition[]>
  /**
   * Changes the stored exhibition in a transaction, retrying when somebody else changed it meanwhile, and tells the bus.
   * @throws AwardIsSealed
   */
  change(
    slug: string,
    edit: (stored: StoredExhibition) => StoredExhibition | undefined,
  ): Promise<StoredExhibition | undefined>
  /** Slug of the exhibition that the booth belongs to; `removed` when it left the list. */
  findBooth(booth: string): Promise<{ slug: string; removed: boolean } | undefined>
}
