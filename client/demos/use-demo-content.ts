import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Demo } from '../../shared/demos/demo.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { fetchDemo, findUnpublished, watchUnpublished } from './demo-content.ts'

export type DemoContent = { name: 'loading' } | { name: 'here'; demo: Demo } | { name: 'failed'; again: () => void }

/** The demo as its exhibitor last published it; in the studio, as it stands in the draft. */
export function useDemoContent(booth: string, id: string): DemoContent {
  const { exhibition } = useShown()
  const { revision } = exhibition
  const made = useSyncExternalStore(watchUnpublished, () => findUnpublished(booth, id))
  const [tries, setTries] = useState(0)
  const [content, setContent] = useState<DemoContent>({ name: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is asked for by its number
  useEffect(() => {
    if (made) return
    let late = false
    void fetchDemo(booth, id, revision).then((demo) => {
      if (late) return
      setContent(demo ? { name: 'here', demo } : { name: 'failed', again: () => setTries((count) => count + 1) })
    })
    return () => {
      late = true
    }
  }, [booth, id, revision, tries, made])
  return made ? { name: 'here', demo: made } : content
}
