import { useLayoutEffect, useState } from 'react'
import { useSession } from '../../hall-session/session.ts'

const PLACES = {
  whole: '.hud, .two-d',
  /** Over the bar, with what else one is in the middle of. */
  bottom: '.hud__bottom, .two-d__bottom',
} as const

/** The part of the view on screen into which the ceremony puts its own; another one when the view changes. */
export function useHost(place: keyof typeof PLACES): Element | null {
  const view = useSession((state) => state.view)
  const [host, setHost] = useState<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view has other places
  useLayoutEffect(() => setHost(document.querySelector(PLACES[place])), [view, place])
  return host
}
