import type { View } from '../../shared/hall/roster-words.ts'
import type { EnterRefusal } from '../../shared/visitors/profile.ts'
import { refreshExhibition } from '../exhibition/exhibition-store.ts'
import type { HallConnection } from '../net/types.ts'
import { keepInTab } from '../settings/keep.ts'
import { session } from './session.ts'

export interface EnterHall {
  slug: string
  view: View
  instance?: string
  booth?: string
}
export type EnterHallRefusal = EnterRefusal | 'removed' | 'banned' | 'replaced' | 'broken'

/** Goes in: loads the network code, connects and opens the session. Null when inside, else why not. */
export async function enterHall(wanted: EnterHall): Promise<EnterHallRefusal | null> {
  let connection: HallConnection
  try {
    const { connectHall } = await import('../net/connect-hall.ts')
    connection = await connectHall(wanted)
  } catch {
    return 'broken' // the chunk or the network is away: the visitor can try again
  }
  const { phase } = connection.store.getState()
  if (phase.name === 'gone') return phase.reason
  keepInTab('inside', wanted.slug)
  session.setState({ connection, view: wanted.view, booth: wanted.booth ?? null, sheet: null })
  connection.store.subscribe((hall, before) => {
    if (hall.revision !== before.revision) void refreshExhibition(hall.revision)
  })
  return null
}

export async function leaveHall(): Promise<void> {
  const { connection } = session.getState()
  keepInTab('inside', null)
  session.setState({ connection: null, sheet: null, following: null, nearBooth: null })
  await connection?.leave()
}
