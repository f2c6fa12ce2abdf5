import type { View } from '../../shared/hall/roster-words.ts'
import type { Enter, EnterRefusal } from '../../shared/visitors/profile.ts'
import type { HallConnection, HallSnapshot } from '../net/types.ts'
import { keepInTab } from '../settings/keep.ts'
import { bindSession } from './bind-session.ts'
import { forgetPlace } from './own-place.ts'
import { session } from './session.ts'

export interface EnterHall {
  slug: string
  view: View
  instance?: string
  booth?: string
  /** Rehearsal to take part in. */
  run?: string
}
export type EnterHallRefusal = EnterRefusal | 'replaced' | 'broken'

/** What the connection says again whenever it has to enter anew: it then says the view of that time. */
let entered: Enter | undefined
let unbind: (() => void) | undefined

/** Goes in: loads the network code, connects, and opens the session once the hall has welcomed us. Null, or why not. */
export async function enterHall({ slug, view, instance, booth, run }: EnterHall): Promise<EnterHallRefusal | null> {
  let connection: HallConnection
  const enter: Enter = { view, ...(instance ? { instance } : {}), ...(booth ? { booth } : {}), ...(run ? { run } : {}) }
  try {
    const [{ connectHall }, { receivePoses }] = await Promise.all([
      import('../net/connect-hall.ts'),
      import('../poses/receive-poses.ts'),
    ])
    connection = connectHall({ exhibition: slug, enter })
    receivePoses(connection) // before anything of the hall can have come
  } catch {
    return 'broken' // the network took the chunk with it: the visitor can try again
  }
  const { phase } = await settled(connection)
  if (phase.name !== 'live') {
    await connection.leave()
    return phase.name === 'gone' ? phase.reason : 'broken'
  }
  entered = enter
  forgetPlace()
  keepInTab('inside', slug)
  const { connection: before } = session.getState()
  session.setState({ connection, view, sheet: null, following: null, nearBooth: null })
  unbind?.()
  unbind = bindSession(connection)
  await before?.leave() // nobody would say it later, and its avatar would stand in the hall for as long as this page is open
  return null
}

/** Waits for the welcome or the refusal. */
function settled({ store }: HallConnection): Promise<HallSnapshot> {
  const done = (hall: HallSnapshot) => hall.phase.name === 'live' || hall.phase.name === 'gone'
  if (done(store.getState())) return Promise.resolve(store.getState())
  return new Promise((resolve) => {
    const stop = store.subscribe((hall) => {
      if (!done(hall)) return
      stop()
      resolve(hall)
    })
  })
}

/** Draws the same hall in another way: same room, same avatar, same place; the hall is told. */
export function changeView(view: View): void {
  if (entered) entered.view = view
  session.setState({ view, sheet: null })
  void session.getState().connection?.request('visitor.update', { view })
}

export async function leaveHall(): Promise<void> {
  const { connection } = session.getState()
  keepInTab('inside', null)
  unbind?.()
  unbind = undefined
  entered = undefined
  session.setState({ connection: null, sheet: null, following: null, nearBooth: null })
  await connection?.leave()
}
