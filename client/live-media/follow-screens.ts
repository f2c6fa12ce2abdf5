import type { ScreenState } from '../../shared/demos/kinds/screen.ts'
import { setBoothStream } from '../demos/booth-streams.ts'
import type { HallConnection, HallSnapshot } from '../net/types.ts'
import type { Taking } from './media-engine.ts'
import { meshEngine } from './mesh-engine.ts'
import { roomWire } from './room-wire.ts'
import { screenStore } from './screen-store.ts'
import { endShare, seatViewers, shared } from './share.ts'

let followed: HallConnection | undefined

/**
 * Keeps what this browser gives and sees as the hall has it: who has no seat any more sees nothing any more, and whose
 * sharing the hall ended gives nothing any more. From the first screen that is opened until the visit ends.
 */
export function followScreens(connection: HallConnection): void {
  if (followed === connection) return
  followed = connection
  let taking: { key: string; taking: Taking } | undefined
  let disowned = ''

  const see = (key: string, booth: string, publisher: string) => {
    if ((taking?.key ?? '') === key) return
    taking?.taking.stop()
    taking = undefined
    const { seen } = screenStore.getState()
    if (seen) setBoothStream(seen.booth, undefined)
    screenStore.setState({ seen: null })
    if (key !== '') taking = { key, taking: take(connection, booth, publisher) }
  }
  const look = (hall: HallSnapshot) => {
    const { phase, people, me, demo } = hall
    if (phase.name === 'lost') return // the picture has its own way; the hall's word comes with the welcome
    const screen = phase.name === 'live' ? screenOf(hall) : undefined
    const mine = people.get(me)?.visitor ?? ''
    const booth = demo?.booth ?? ''
    const publisher = screen?.publishing ?? ''
    const key = `${booth} ${publisher} ${screen?.since}`
    const seated = publisher !== '' && publisher !== mine && screen?.seats.includes(mine)
    see(seated ? key : '', booth, publisher)

    const own = shared()
    if (own && publisher === mine && own.booth === booth) seatViewers(screen?.seats ?? [])
    else if (own?.rev !== undefined && (demo?.booth !== own.booth || demo.rev >= own.rev)) endShare('hall')
    else if (!own && mine !== '' && publisher === mine && disowned !== key) {
      disowned = key // this page was loaded anew and has no picture to give
      void connection.request('demo.act', { booth, act: { type: 'unpublish' } })
    }
    if (phase.name === 'gone' || phase.name === 'idle') stop()
  }
  const stops = [
    connection.store.subscribe(look),
    connection.on('media.signal', ({ booth, from, link, signal }) => {
      const own = shared()
      if (own?.booth === booth) own.giving.hear(from, link, signal)
      taking?.taking.hear(from, link, signal)
    }),
  ]
  const stop = () => {
    if (shared()?.connection === connection) endShare('hall')
    for (const each of stops) each()
    if (followed === connection) followed = undefined
  }
  look(connection.store.getState())
}

/** The screen that runs at the booth which this visitor follows. */
function screenOf({ demo }: HallSnapshot): ScreenState | undefined {
  const state = demo?.session && demo.state
  const is = state && typeof state.publishing === 'string' && Array.isArray(state.seats)
  return is ? (state as ScreenState) : undefined
}

function take(connection: HallConnection, booth: string, publisher: string): Taking {
  const taking: Taking = meshEngine.take(publisher, roomWire(connection, booth), (phase) => {
    // The engine's first word comes before it is returned, and a later one may come after its seat is gone.
    const seen = screenStore.getState().seen
    if (!seen || seen.again !== taking.again) return
    screenStore.setState({ seen: { ...seen, phase } })
    setBoothStream(booth, phase === 'live' ? seen.stream : undefined)
  })
  screenStore.setState({ seen: { booth, stream: taking.stream, phase: 'waiting', again: taking.again } })
  return taking
}
