import { useEffect, useRef, useState } from 'react'
import { shownNow } from '../exhibition/exhibition-store.ts'
import { enterHall } from '../hall-session/enter-hall.ts'
import { routeStore } from '../route/route-store.ts'
import { keepInTab, keptInTab } from '../settings/keep.ts'
import { useVisitor } from './visitor-store.ts'
import { wantedView } from './wanted-view.ts'

/** A tab that was inside and is loaded again goes straight back in. True while it is on the way. */
export function useReturn(): boolean {
  const { asked, known } = useVisitor()
  const slug = shownNow()?.exhibition.slug
  const [wanted, setWanted] = useState(() => slug !== undefined && keptInTab('inside') === slug)
  const tried = useRef(false)
  useEffect(() => {
    if (!wanted || !asked || tried.current) return
    tried.current = true // StrictMode runs effects twice; one return is enough
    if (!known || !slug) return setWanted(false)
    const { view, instance, page, run } = routeStore.getState()
    void enterHall({
      slug,
      view: view ?? wantedView(),
      ...(instance ? { instance } : {}),
      ...(run ? { run } : {}),
      ...(page.name === 'booth' ? { booth: page.booth } : {}),
    }).then((refused) => {
      if (refused) keepInTab('inside', null)
      setWanted(false)
    })
  }, [wanted, asked, known, slug])
  return wanted
}
