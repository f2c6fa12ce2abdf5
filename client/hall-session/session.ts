import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { View } from '../../shared/hall/roster-words.ts'
import { EMPTY_HALL } from '../net/empty-hall.ts'
import type { HallConnection, HallSnapshot } from '../net/types.ts'

/** What may lie open over the hall, or beside the 2D view; one at a time. */
export type SheetName =
  | 'map'
  | 'directory'
  | 'people'
  | 'chat'
  | 'more'
  | 'passport'
  | 'schedule'
  | 'settings'
  | 'ceremony'
  | 'gestures'
  | 'keys'
  | 'staff'
  | 'profile'
  | 'winners'

/**
 * The visit of this tab: one connection, one avatar, whichever view draws it. Written by the interface; client/walk tells
 * `nearBooth`. Both views read it, so changing the view changes nothing else.
 */
export interface Session {
  connection: HallConnection | null
  view: View
  sheet: SheetName | null
  /** Booth whose page or panel is open. */
  booth: string | null
  /** Booth whose leaf the avatar stands at in 3D: its sign lights up and one key opens it. */
  nearBooth: string | null
  /** The avatar stands before the wall of winners in 3D: one key opens its list. */
  nearWall: boolean
  /** The nearest booth in 3D at which a demo runs, a few steps away: its screen shows it. */
  liveBooth: string | null
  /** Booth whose demo the ceremony has on its stage while this visitor watches it. */
  staged: string | null
  /** Slot of the person that we go after, if any. */
  following: number | null
}

export const session = createStore<Session>(() => ({
  connection: null,
  view: '3d',
  sheet: null,
  booth: null,
  nearBooth: null,
  nearWall: false,
  liveBooth: null,
  staged: null,
  following: null,
}))

export const useSession = <T>(select: (state: Session) => T): T => useStore(session, select)

/** client/walk: the avatar came to a booth's leaf (or left it, with null). */
export function setNearBooth(booth: string | null): void {
  if (session.getState().nearBooth !== booth) session.setState({ nearBooth: booth })
}

export function openSheet(sheet: SheetName | null): void {
  session.setState((state) => ({ sheet: state.sheet === sheet ? null : sheet }))
}

const idleStore = createStore<HallSnapshot>(() => EMPTY_HALL)

/** Reads the slow truth of the hall; an empty hall before entering. Select what you need: each change renders again. */
export function useHall<T>(select: (hall: HallSnapshot) => T): T {
  const connection = useSession((state) => state.connection)
  return useStore(connection?.store ?? idleStore, select)
}

export const hallNow = (): HallSnapshot => session.getState().connection?.store.getState() ?? EMPTY_HALL
