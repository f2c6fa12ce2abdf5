import { teleportTo } from '../../hall-session/acts.ts'
import { closeBooth, openBooth } from '../../hall-session/open-booth.ts'
import { ownPlace } from '../../hall-session/own-place.ts'
import { session } from '../../hall-session/session.ts'
import type { HallConnection } from '../../net/types.ts'
import { ceremonyStore } from '../ceremony-store.ts'
import { stageView } from '../stage/stage-view.ts'
import { audience, type PlaceBefore, showFull } from './audience-store.ts'

/** A gathering that was longer ago is told by another change of the ceremony. */
const FRESH_MS = 10_000

/**
 * When the director brings everybody to the stage: remembers where this visitor was, and once they are moved says so with a
 * way back. The hall tells the ceremony's change before it moves anybody. Returns its undo.
 */
export function noteGathering(connection: HallConnection): () => void {
  let before: PlaceBefore | undefined
  let last = ceremonyStore.getState().show?.gatheredAt ?? null
  const stops = [
    connection.on('ceremony.changed', ({ gatheredAt }) => {
      before = undefined
      if (gatheredAt === null || gatheredAt === last) return
      last = gatheredAt
      if (connection.clock.now() - gatheredAt > FRESH_MS) return
      const { people, me } = connection.store.getState()
      if ((people.get(me)?.seat ?? -1) < 0) before = { x: ownPlace.x, z: ownPlace.z, booth: session.getState().booth }
    }),
    connection.onMoved(({ reason }) => {
      if (reason !== 'sit' || !before) return
      audience.setState({ gathered: before })
      before = undefined
      const { view, booth } = session.getState()
      session.setState({ sheet: null, following: null })
      if (view === '2d') return showFull(true)
      if (booth) closeBooth()
      stageView.setState({ view: 'seat' })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    audience.setState({ gathered: null, attends: false })
  }
}

/** Back to where one was before; a booth that was open opens again. */
export async function goBack({ x, z, booth }: PlaceBefore): Promise<void> {
  audience.setState({ gathered: null, full: false, attends: false })
  await teleportTo({ kind: 'spot', x, z })
  if (booth) openBooth(booth)
}
