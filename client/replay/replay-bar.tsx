import { type ReactNode, useEffect, useId } from 'react'
import { REPLAY_SPEEDS } from '../../shared/replay/replay-words.ts'
import { tellTime } from '../demos/kinds/video/tell-time.ts'
import { replayWords } from '../i18n/replay.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { useCueLine } from './cue-names.ts'
import { pause, play, setSpeed, showCaptions, toMark, toNeighbour, useReplaying, watchHall } from './player.ts'
import { SeekBar } from './seek-bar.tsx'

/** Plays, pauses, goes to any place and cue, faster and slower; by pointer, finger and keyboard. `children`: what the view adds. */
export function ReplayBar({ children }: { children?: ReactNode }) {
  const t = useWords(replayWords)
  const { ms, length, head, ended, marks, mark, manifest, captions, instance } = useReplaying((replaying) => replaying)
  const line = useCueLine()
  const playing = marks[mark]?.cue
  const name = playing ? line(playing) : t.noCue
  useSpaceKey(head.runs)
  useEffect(() => announce(name), [name])
  useEffect(() => {
    if (ended) announce(t.ended)
  }, [ended, t])
  return (
    <section className="replay-bar" aria-label={t.controls}>
      <SeekBar />
      <div className="replay-bar__row">
        <div className="replay-bar__group">
          <Button kinds={['icon']} aria-label={t.before} onClick={() => toNeighbour(-1)} disabled={mark < 0}>
            <Skip back />
          </Button>
          <Button kinds={['main']} className="replay-bar__play" onClick={head.runs ? pause : play}>
            {head.runs ? t.pause : ended ? t.restart : t.play}
          </Button>
          <Button
            kinds={['icon']}
            aria-label={t.next}
            onClick={() => toNeighbour(1)}
            disabled={mark + 1 >= marks.length}
          >
            <Skip />
          </Button>
          <span className="replay-bar__time">{t.at(tellTime(ms / 1000), tellTime(length / 1000))}</span>
        </div>
        <div className="replay-bar__group">
          <Choice label={t.cue} wide value={mark} onPick={(value) => toMark(Number(value))}>
            {mark < 0 && <option value={-1}>{t.noCue}</option>}
            {marks.map(({ at, cue }, index) => (
              <option key={`${at} ${cue.id}`} value={index}>
                {tellTime((at - manifest.from) / 1000)} {line(cue)}
              </option>
            ))}
          </Choice>
          <Choice label={t.speed} value={head.speed} onPick={(value) => setSpeed(Number(value))}>
            {REPLAY_SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {t.times(speed)}
              </option>
            ))}
          </Choice>
          {manifest.halls.length > 1 && (
            <Choice label={t.hall} value={instance} onPick={watchHall}>
              {manifest.halls.map((hall) => (
                <option key={hall.instance} value={hall.instance}>
                  {hall.instance.toUpperCase()}
                </option>
              ))}
            </Choice>
          )}
          <Button aria-pressed={captions} onClick={() => showCaptions(!captions)}>
            {t.captions}
          </Button>
          {children}
        </div>
      </div>
    </section>
  )
}

function Skip({ back = false }: { back?: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" style={back ? { rotate: '180deg' } : undefined}>
      <path d="M4 4v12l9-6zM14 4h2.4v12H14z" fill="currentColor" />
    </svg>
  )
}

interface ChoiceProps {
  label: string
  value: string | number
  wide?: boolean
  onPick: (value: string) => void
  children: ReactNode
}

export function Choice({ label, value, wide = false, onPick, children }: ChoiceProps) {
  const id = useId()
  return (
    <span className="replay-bar__choice" data-wide={wide}>
      <label className="hidden-visually" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onPick(event.target.value)}>
        {children}
      </select>
    </span>
  )
}

/** Space plays and pauses, unless it is somebody else's key. */
function useSpaceKey(runs: boolean): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const taken =
        event.target instanceof Element && event.target.closest('button, a, input, select, textarea, summary, video')
      if (event.code !== 'Space' || taken || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      if (!event.repeat) (runs ? pause : play)()
    }
    addEventListener('keydown', down)
    return () => removeEventListener('keydown', down)
  }, [runs])
}
