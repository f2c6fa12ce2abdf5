import { setBoothStream } from '../demos/booth-streams.ts'
import { tellRefusal } from '../hall-session/acts.ts'
import { screenWords } from '../i18n/screen.ts'
import { wordsNow } from '../i18n/words.ts'
import type { HallConnection } from '../net/types.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { capturePicture, captureVoice } from './capture.ts'
import type { Giving } from './media-engine.ts'
import { meshEngine } from './mesh-engine.ts'
import { roomWire } from './room-wire.ts'
import { screenStore } from './screen-store.ts'
import { hideSharingSign, showSharingSign } from './sharing-sign.tsx'

interface Share {
  connection: HallConnection
  booth: string
  picture: MediaStreamTrack
  voice: MediaStreamTrack | null
  giving: Giving
  /** The first revision of the demo that has it; undefined until the hall has agreed. */
  rev: number | undefined
}
let share: Share | undefined

export const shared = (): Readonly<Share> | undefined => share

/** Asks the browser for a picture, then the hall for leave to show it. Called from a tap. */
export async function beginShare(
  connection: HallConnection,
  booth: string,
  what: 'screen' | 'camera',
  withVoice: boolean,
): Promise<void> {
  if (share || screenStore.getState().asking) return
  screenStore.setState({ asking: true, fault: null })
  const captured = await capturePicture(what)
  const spoken = captured.ok && withVoice ? await captureVoice() : undefined
  screenStore.setState({ asking: false })
  if (!captured.ok) return fail(captured.fault)
  if (spoken && !spoken.ok) fail('no-voice')
  const voice = spoken?.ok ? spoken.track : null
  const picture = captured.track
  const mine: Share = {
    connection,
    booth,
    picture,
    voice,
    giving: meshEngine.give(picture, voice, roomWire(connection, booth)),
    rev: undefined,
  }
  share = mine
  picture.onended = () => endShare('own') // the browser's own "stop sharing"
  const reply = await connection.request('demo.act', { booth, act: { type: 'publish', what, voice: voice !== null } })
  if (share !== mine) return
  if (!reply.ok) {
    tellRefusal(reply.reason)
    return stopAll()
  }
  mine.rev = reply.rev
  const stream = new MediaStream([picture])
  screenStore.setState({ own: { booth, what, stream, voice: voice !== null, viewers: 0 } })
  setBoothStream(booth, stream)
  showSharingSign()
  announce(wordsNow(screenWords).sharing[what])
}

/** `own`: this visitor ends it. `hall`: the hall has; there is nobody left to tell. */
export function endShare(by: 'own' | 'hall'): void {
  if (!share) return
  const { connection, booth } = share
  stopAll()
  const t = wordsNow(screenWords)
  if (by === 'own') void connection.request('demo.act', { booth, act: { type: 'unpublish' } })
  else toast(t.endedForYou)
  announce(by === 'own' ? t.stopped : t.endedForYou)
}

/** The microphone on or off; while it is off the browser does not listen either. */
export async function speak(on: boolean): Promise<void> {
  const mine = share
  if (!mine) return
  const captured = on && !mine.voice ? await captureVoice() : undefined
  if (captured && !captured.ok) return fail('no-voice')
  if (share !== mine) return captured?.track.stop()
  if (captured) mine.voice = captured.track
  if (!on) {
    mine.voice?.stop()
    mine.voice = null
  }
  mine.giving.setVoice(mine.voice)
  screenStore.setState(({ own }) => ({ own: own && { ...own, voice: on }, fault: null }))
  void mine.connection.request('demo.act', { booth: mine.booth, act: { type: 'voice', on } })
}

/** Who has a seat now. */
export function seatViewers(viewers: readonly string[]): void {
  share?.giving.seated(viewers)
  const { own } = screenStore.getState()
  if (own && own.viewers !== viewers.length) screenStore.setState({ own: { ...own, viewers: viewers.length } })
}

function stopAll(): void {
  if (!share) return
  const { giving, picture, voice, booth } = share
  share = undefined
  picture.onended = null
  giving.stop()
  picture.stop()
  voice?.stop()
  setBoothStream(booth, undefined)
  screenStore.setState({ own: null })
  hideSharingSign()
}

function fail(fault: NonNullable<ReturnType<typeof screenStore.getState>['fault']>): void {
  screenStore.setState({ fault })
  announce(wordsNow(screenWords).faults[fault])
}
