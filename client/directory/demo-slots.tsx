import { type ComponentProps, lazy, Suspense } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { useShown } from '../exhibition/exhibition-store.ts'

const parts = () => import('../demos/directory-parts.tsx')
const Filters = lazy(() => parts().then(({ DemoFilter }) => ({ default: DemoFilter })))
const Mark = lazy(() => parts().then(({ DemoMark }) => ({ default: DemoMark })))

/** What the directory says of demos, fetched only where there are any. */
export function DemoFilter(props: ComponentProps<typeof Filters>) {
  const { exhibition } = useShown()
  if (exhibition.booths.every(({ demos }) => demos.length === 0)) return null
  return (
    <Suspense fallback={null}>
      <Filters {...props} />
    </Suspense>
  )
}

export function DemoMark({ booth }: { booth: Booth }) {
  if (booth.demos.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Mark booth={booth} />
    </Suspense>
  )
}
