import { forgetPlace } from '../hall-session/own-place.ts'
import { session } from '../hall-session/session.ts'
import type { Crowd } from './crowd.ts'
import { standInFor } from './stand-in.ts'

/**
 * Makes the replay's hall the one of this tab, so that whatever draws halls and ceremonies draws it. A hall that the tab was
 * in is left: this is a page beside it. Returns its undo.
 */
export function enterReplay(crowd: Crowd): () => void {
  const { connection: before } = session.getState()
  void before?.leave()
  const connection = standInFor(crowd)
  session.setState({ connection, view: '3d', sheet: null, booth: null, nearBooth: null, following: null })
  forgetPlace()
  return () => {
    if (session.getState().connection !== connection) return
    session.setState({ connection: null, nearBooth: null, following: null })
    forgetPlace()
  }
}
