import { useVisitor } from '../entry/visitor-store.ts'
import { useShown } from '../exhibition/exhibition-store.ts'

/** Whether this visitor is offered to set times at a booth, or with '' anywhere; the server has the last word. */
export function useMaySet(booth: string): boolean {
  const { exhibition } = useShown()
  const grants = useVisitor().known?.grants ?? []
  return grants.some(({ role, scope }) =>
    role === 'organizer'
      ? scope.kind === 'server' || scope.exhibition === exhibition.slug
      : role === 'exhibitor' && booth !== '' && scope.kind === 'booth' && scope.booth === booth,
  )
}
