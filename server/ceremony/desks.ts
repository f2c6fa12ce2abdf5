import type { AtDesk, DeskRole } from '../../shared/ceremony/desk.ts'

/** Who sits at the desks of one run, and who of them has the director's chair. In memory: a restart empties the chair. */
export interface Desks {
  /** A browser opened a desk; the first director who does has the chair. Returns the end of it. */
  open(visitor: string, name: string, role: DeskRole): () => void
  chair(): string
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
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const here = (visitor: string) => (desks.get(visitor)?.browsers ?? 0) > 0
  return {
    open(visitor, name, role) {
      const desk = desks.get(visitor) ?? { visitor, name, role, browsers: 0 }
      desk.browsers += 1
      desk.name = name
      desk.role = role
      desks.set(visitor, desk)
      if (role === 'director' && chair === '') chair = visitor
      changed()
      return () => {
        desk.browsers -= 1
        if (desk.browsers === 0 && chair !== visitor) desks.delete(visitor)
        changed()
      }
    },
    chair: () => chair,
    take(visitor, over) {
      if (chair !== '' && chair !== visitor && here(chair) && !over) return false
      const before = chair
      chair = visitor
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
