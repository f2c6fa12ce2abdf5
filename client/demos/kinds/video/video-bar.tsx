import type { RefObject } from 'react'
import { RATES } from '../../../../shared/demos/kinds/video.ts'
import { videoWords } from '../../../i18n/demo-kinds.ts'
import { LANGUAGE_NAMES, useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import type { Captions, VideoProps } from './video-view.tsx'

interface Props extends VideoProps {
  /** Both are moved by the clock, without React. */
  place: RefObject<HTMLInputElement | null>
  clock: RefObject<HTMLSpanElement | null>
  sound: boolean
  onSound: (on: boolean) => void
  captions: Captions
  onCaptions: (captions: Captions) => void
}

/** What the driver does for all, and what everybody sets for themselves: sound and captions. */
export function VideoBar({ content, state, drives, act, place, clock, sound, onSound, captions, onCaptions }: Props) {
  const t = useWords(videoWords)
  return (
    <div className="film__bar">
      <div className="film__line">
        {drives && (
          <Button kinds={['main']} onClick={() => act({ type: state.playing ? 'pause' : 'play' })}>
            {state.playing ? t.pause : t.play}
          </Button>
        )}
        <input
          ref={place}
          className="film__place"
          type="range"
          min={0}
          max={content.seconds}
          step={0.1}
          defaultValue={0}
          disabled={!drives}
          aria-label={t.place}
          onChange={(event) => act({ type: 'seek', at: event.target.valueAsNumber })}
        />
        <span ref={clock} className="film__clock" />
      </div>
      <div className="film__line">
        <Button aria-pressed={sound} onClick={() => onSound(!sound)}>
          {t.sound}
        </Button>
        {content.captions.length > 0 && (
          <label className="film__choice">
            {t.captions}
            <select className="input" value={captions} onChange={(event) => onCaptions(event.target.value as Captions)}>
              <option value="off">{t.none}</option>
              {content.captions.map(({ language }) => (
                <option key={language} value={language}>
                  {LANGUAGE_NAMES[language]}
                </option>
              ))}
            </select>
          </label>
        )}
        {drives && (
          <label className="film__choice">
            {t.rate}
            <select
              className="input"
              value={state.rate}
              onChange={(event) => act({ type: 'rate', rate: Number(event.target.value) as (typeof RATES)[number] })}
            >
              {RATES.map((rate) => (
                <option key={rate} value={rate}>
                  {rate} ×
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  )
}
