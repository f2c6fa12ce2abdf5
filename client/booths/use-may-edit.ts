import { useVisitor } from '../entry/visitor-store.ts'
import { useShown } from '../exhibition/exhibition-store.ts'

/**
 * Whether this visitor is offered to change the booth: its exhibitor or an organizer. With '' for the booth: what is of the
 * whole hall. The server has the last word.
 */
export function useMayEdit(booth: string): boolean {
  const { exhibition } = useShown()
  const grants = useVisitor().known?.grants ?? []
  return grants.some(({ role, scope }) =>
    role === 'organizer'
      ? scope.kind === 'server' || scope.exhibition === exhibition.slug
      : role === 'exhibitor' && scope.kind === 'booth' && scope.booth === booth,
  )
}
