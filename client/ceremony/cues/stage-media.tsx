import { useEffect, useRef, useState } from 'react'
import type { CueMedia } from '../../../shared/ceremony/run-of-show.ts'
import type { Show } from '../../../shared/ceremony/show.ts'
import type { VideoState } from '../../../shared/demos/kinds/video.ts'
import { followClock } from '../../demos/kinds/video/follow-clock.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import type { ScreenProps } from './cue-props.ts'

const VOICE = /\.(mp3|m4a|aac|ogg|oga|opus|wav|weba)$/i

/** A cue's own second as a film's: it stands where the show is held. */
export const mediaState = ({ startedAt, heldAt }: Pick<Show, 'startedAt' | 'heldAt'>): VideoState => ({
  playing: heldAt === null,
  at: heldAt === null ? 0 : (heldAt - startedAt) / 1000,
  since: heldAt ?? startedAt,
  rate: 1,
})

/** A recorded voice or film in the visitor's language, at the second at which everybody hears it; silent until a tap. */
export function StageMedia({ media, show, now, small }: { media: CueMedia } & ScreenProps) {
  const t = useWords(ceremonyWords)
  const language = useLanguage()
  const url = media[language] || media[language === 'en' ? 'zh' : 'en']
  const element = useRef<HTMLVideoElement>(null)
  const [sound, setSound] = useState(false)
  const [broken, setBroken] = useState(false)
  const latest = useRef(show)
  latest.current = show
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is followed anew
  useEffect(() => {
    const video = element.current
    if (!video) return
    setBroken(false)
    let stop = () => {}
    const begin = () => {
      stop()
      const follow = followClock(video, {
        state: () => mediaState(latest.current),
        length: video.duration,
        now,
        onHeldBack: () => setSound(false),
        onSecond: () => {},
      })
      stop = follow.stop
    }
    if (video.readyState >= HTMLMediaElement.HAVE_METADATA) begin()
    video.addEventListener('loadedmetadata', begin)
    return () => {
      video.removeEventListener('loadedmetadata', begin)
      stop()
    }
  }, [url, now])
  useEffect(() => {
    if (element.current) element.current.muted = !sound
  }, [sound])
  if (!url || small) return <LaurelMark size={88} className="cue__mark" />
  const voice = VOICE.test(url)
  return (
    <div className="stage-media" data-voice={voice}>
      {voice && <LaurelMark size={88} className="cue__mark cue__mark--swell" />}
      <video
        key={url}
        ref={element}
        src={url}
        muted
        playsInline
        preload="auto"
        hidden={voice}
        onError={() => setBroken(true)}
      />
      {broken ? (
        <p className="cue__text" role="alert">
          {t.mediaBroken}
        </p>
      ) : (
        <Button className="stage-media__sound" aria-pressed={sound} onClick={() => setSound(!sound)}>
          {sound ? t.soundOff : t.soundOn}
        </Button>
      )}
    </div>
  )
}
