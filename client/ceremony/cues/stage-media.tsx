import { useEffect, useRef, useState } from 'react'
import type { CueMedia } from '../../../shared/ceremony/run-of-show.ts'
import { followClock } from '../../demos/kinds/video/follow-clock.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { heard } from '../../sound/heard.ts'
import { Button } from '../../ui/button.tsx'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import { filmVolume, hallHeard, mediaState, playsOnPage } from '../cue-film.ts'
import type { ScreenProps } from './cue-props.ts'

/** A recorded voice, by its file's name; else it is a film. */
export const isVoice = (url: string): boolean => /\.(mp3|m4a|aac|ogg|oga|opus|wav|weba)$/i.test(url)

/**
 * A recorded voice or film in the visitor's language, at the second at which everybody hears it; silent until a tap. Over a
 * hall that is heard it takes the sound over from the stage.
 */
export function StageMedia({ media, show, now, small }: { media: CueMedia } & ScreenProps) {
  const t = useWords(ceremonyWords)
  const language = useLanguage()
  const url = media[language] || media[language === 'en' ? 'zh' : 'en']
  const element = useRef<HTMLVideoElement>(null)
  const [sound, setSound] = useState(hallHeard)
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
  const volume = filmVolume(show)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file has an element of its own, which begins silent
  useEffect(() => {
    if (!element.current) return
    element.current.muted = !sound
    element.current.volume = volume
  }, [sound, volume, url])
  const plays = url !== '' && !small
  useEffect(() => (plays ? playsOnPage() : undefined), [plays])
  // who turns the hall's sound off hears nothing of it any more
  useEffect(
    () =>
      heard.subscribe(({ now }) => {
        if (!now) setSound(false)
      }),
    [],
  )
  if (!plays) return <LaurelMark size={88} className="cue__mark" />
  const voice = isVoice(url)
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
