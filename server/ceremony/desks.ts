import type { AtDesk, DeskRole } from '../../shared/ceremony/desk.ts'

/**
 * Who sits at the desks of one run, and who of them has the director's chair. In memory: a restart empties the chair, and
 * then it is for who had it last.
 */
export interface Desks {
  /**
   * A browser opened a desk. The first director who does has the chair, until one comes who saw themselves in it later
   * (`had`, server ms) or it was used. Returns the end of it.
   */
  open(visitor: string, name: string, role: DeskRole, had?: number): () => void
  chair(): string
  /** Whether they run the cues; from then on the chair is theirs until it is taken. */
  uses(visitor: string): boolean
  /** False when somebody else sits in it and is there. */
  take(visitor: string, over: boolean): boolean
  all(): AtDesk[]
  follow(listener: () => void): () => void
}

interface Desk extends Omit<AtDesk, 'here'> {
  browsers: number
}

export function createDesks(): Desks {
  const desks = new Map<string, Desk>()
  const listeners = new Set<() => void>()
  let chair = ''
  /** Who has the chair saw themselves in it at this time, before the server was started; for ever once it was used or taken. */
  let had = 0
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const here = (visitor: string) => (desks.get(visitor)?.browsers ?? 0) > 0
  return {
    open(visitor, name, role, hadAt = 0) {
      const desk = desks.get(visitor) ?? { visitor, name, role, browsers: 0 }
      desk.browsers += 1
      desk.name = name
      desk.role = role
      desks.set(visitor, desk)
      if (role === 'director' && (chair === '' || hadAt > had)) {
        const before = chair
        chair = visitor
        had = hadAt
        if (before !== visitor && !here(before)) desks.delete(before)
      }
      changed()
      return () => {
        desk.browsers -= 1
        if (desk.browsers === 0 && chair !== visitor) desks.delete(visitor)
        changed()
      }
    },
    chair: () => chair,
    uses(visitor) {
      if (chair !== visitor) return false
      had = Number.POSITIVE_INFINITY
      return true
    },
    take(visitor, over) {
      if (chair !== '' && chair !== visitor && here(chair) && !over) return false
      const before = chair
      chair = visitor
      had = Number.POSITIVE_INFINITY
      if (before !== visitor && !here(before)) desks.delete(before)
      changed()
      return true
    },
    all: () => [...desks.values()].map(({ browsers, ...desk }) => ({ ...desk, here: browsers > 0 })),
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
