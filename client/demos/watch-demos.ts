import { session } from '../hall-session/session.ts'
import type { HallConnection } from '../net/types.ts'

/**
 * Says which booth's demo this visitor follows: the one whose page is open; a host's own while they look round; the one on
 * the ceremony's stage; else, in passing, the one whose screen they see. Returns its undo.
 */
export function watchDemos(connection: HallConnection): () => void {
  const look = () => {
    const { booth, liveBooth, staged } = session.getState()
    const { demo, people, me, live } = connection.store.getState()
    const mine = people.get(me)?.visitor
    const leads = demo?.session !== undefined && demo.session.host === mine ? demo.booth : null
    const at = booth ?? leads ?? staged
    if (at) connection.watchDemo({ booth: at, passing: false })
    else connection.watchDemo(liveBooth && live.has(liveBooth) ? { booth: liveBooth, passing: true } : null)
  }
  look()
  const stops = [session.subscribe(look), connection.store.subscribe(look)]
  return () => {
    for (const stop of stops) stop()
  }
}
