import { useEffect } from 'react'
import { SCREEN_SEATS, type ScreenState } from '../../../../shared/demos/kinds/screen.ts'
import { ask } from '../../../hall-session/acts.ts'
import { useHall } from '../../../hall-session/session.ts'
import { screenWords } from '../../../i18n/screen.ts'
import { useWords } from '../../../i18n/words.ts'
import { screenStore, useScreen } from '../../../live-media/screen-store.ts'
import { Button } from '../../../ui/button.tsx'
import { LiveVideo } from './live-video.tsx'

const takeSeat = (booth: string) => ask('demo.act', { booth, act: { type: 'watch' } })

/** To everybody else: the picture from one of its seats, the way to one, or that all are taken. */
export function SeenScreen({ state, booth, me }: { state: ScreenState; booth: string; me: string }) {
  const t = useWords(screenWords)
  const seen = useScreen((now) => (now.seen?.booth === booth ? now.seen : null))
  const watches = useScreen((now) => now.watches)
  const name = useHall(({ people }) => [...people.values()].find(({ visitor }) => visitor === state.publishing)?.name)
  const seated = state.seats.includes(me)
  const full = !seated && state.seats.length >= SCREEN_SEATS
  const wants = watches && !seated && !full
  useEffect(() => {
    if (wants) void takeSeat(booth)
  }, [wants, booth])
  const watch = (on: boolean) => {
    screenStore.setState({ watches: on })
    if (!on) void ask('demo.act', { booth, act: { type: 'unwatch' } })
  }
  const what = state.what === 'camera' ? t.camera : t.screen
  const title = t.picture(what, name ?? t.somebody)
  if (seated && seen)
    return (
      <div className="screen-demo">
        <LiveVideo stream={seen.stream} label={title} />
        <div className="screen-demo__bar">
          {seen.phase === 'waiting' && <p role="status">{t.waiting}</p>}
          {seen.phase === 'failed' && (
            <p role="alert">
              {t.failed} <Button onClick={seen.again}>{t.again}</Button>
            </p>
          )}
          {seen.phase === 'live' && (
            <p>
              {title} {state.voice && `(${t.speaks})`}
            </p>
          )}
          <Button onClick={() => watch(false)}>{t.unwatch}</Button>
        </div>
      </div>
    )
  return (
    <div className="screen-demo screen-demo--words">
      <p>{title}</p>
      {full ? (
        <p role="status">
          <b>{t.full(SCREEN_SEATS)}</b> {t.fullNote}
        </p>
      ) : (
        <>
          <Button kinds={['main']} disabled={wants} onClick={() => watch(true)}>
            {t.watch}
          </Button>
          <p className="screen-demo__note">{t.watchNote}</p>
        </>
      )}
    </div>
  )
}
