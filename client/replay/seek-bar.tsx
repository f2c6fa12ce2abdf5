import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { tellTime } from '../demos/kinds/video/tell-time.ts'
import { replayWords } from '../i18n/replay.ts'
import { useWords } from '../i18n/words.ts'
import { useCueLine } from './cue-names.ts'
import { seek, useReplaying } from './player.ts'

const STEP_MS = 1000
/** What an arrow key goes. */
const ARROW_MS = 5000
const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }

/** The whole night as a bar with a mark for every cue: goes anywhere by pointer, finger and arrow keys. */
export function SeekBar() {
  const t = useWords(replayWords)
  const { ms, length, marks, mark, manifest } = useReplaying((replaying) => replaying)
  const line = useCueLine()
  const [pointed, setPointed] = useState<number | null>(null)
  const whole = Math.ceil(length / STEP_MS) * STEP_MS
  const share = (at: number) => `${(Math.min(1, Math.max(0, at / Math.max(1, whole))) * 100).toFixed(2)}%`
  const cueAt = (at: number) => marks.findLast((one) => one.at - manifest.from <= at)?.cue
  const playing = marks[mark]?.cue
  const told = t.at(tellTime(ms / 1000), tellTime(length / 1000))
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ARROWS[event.key]
    if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    seek(ms + way * ARROW_MS)
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'mouse') return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setPointed(Math.min(1, Math.max(0, (event.clientX - left) / width)) * whole)
  }
  const pointedCue = pointed === null ? undefined : cueAt(pointed)
  return (
    <div className="seek" onPointerMove={point} onPointerLeave={() => setPointed(null)}>
      <div className="seek__marks" aria-hidden="true">
        {marks.map(({ at }, index) => (
          <span key={at} style={{ left: share(at - manifest.from) }} data-past={index <= mark} />
        ))}
      </div>
      <input
        type="range"
        className="seek__range"
        min={0}
        max={whole}
        step={STEP_MS}
        value={Math.min(whole, Math.round(ms / STEP_MS) * STEP_MS)}
        aria-label={t.place}
        aria-valuetext={playing ? `${told}, ${line(playing)}` : told}
        onChange={(event) => seek(Number(event.target.value))}
        onKeyDown={onKeyDown}
      />
      {pointed !== null && (
        <span className="seek__name" aria-hidden="true" style={{ left: share(pointed) }}>
          {tellTime(pointed / 1000)} {pointedCue ? line(pointedCue) : t.noCue}
        </span>
      )}
    </div>
  )
}
