import { lazy, Suspense } from 'react'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'

// The organizer's desk is also opened by who has no night: its parts come with the tab.
const Ceremonies = lazy(() => import('./ceremonies.tsx').then(({ Ceremonies }) => ({ default: Ceremonies })))

/** The award nights of an exhibition on the organizer's desk. */
export function CeremonySection({ exhibition }: { exhibition: Exhibition }) {
  return (
    <Suspense fallback={null}>
      <Ceremonies exhibition={exhibition} />
    </Suspense>
  )
}
