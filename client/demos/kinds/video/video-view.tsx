import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { shownAt, type VideoAct, type VideoContent, type VideoState } from '../../../../shared/demos/kinds/video.ts'
import type { Language } from '../../../../shared/exhibition/say.ts'
import { videoWords } from '../../../i18n/demo-kinds.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { LANGUAGE_NAMES, useWords } from '../../../i18n/words.ts'
import type { DemoViewProps } from '../../kind-views.ts'
import { followClock } from './follow-clock.ts'
import { tellTime } from './tell-time.ts'
import { VideoBar } from './video-bar.tsx'
import './video.css'

export type VideoProps = DemoViewProps<VideoContent, VideoState, VideoAct>
export type Captions = Language | 'off'

const LEAP_S = 5

/** A film at the moment at which everybody sees it. */
export function VideoView(props: VideoProps) {
  const { content, state, drives, act, now } = props
  const t = useWords(videoWords)
  const say = useSay()
  const language = useLanguage()
  const video = useRef<HTMLVideoElement>(null)
  const place = useRef<HTMLInputElement>(null)
  const clock = useRef<HTMLSpanElement>(null)
  const [held, setHeld] = useState<'sound' | 'all'>()
  const [sound, setSound] = useState(true)
  const [captions, setCaptions] = useState<Captions>(language)
  const [broken, setBroken] = useState(false)
  const latest = useRef({ state, now })
  latest.current = { state, now }
  const follows = useRef<ReturnType<typeof followClock>>(undefined)

  useEffect(() => {
    const element = video.current
    if (!element) return
    const { seconds } = content
    const follow = followClock(element, {
      state: () => latest.current.state,
      length: seconds,
      now: () => latest.current.now(),
      onHeldBack: setHeld,
      onSecond: (second) => {
        const told = t.at(tellTime(second), tellTime(seconds))
        if (clock.current && clock.current.textContent !== told) clock.current.textContent = told
        if (!place.current) return
        place.current.value = String(second)
        place.current.setAttribute('aria-valuetext', told)
      },
    })
    follows.current = follow
    return () => follow.stop()
  }, [content, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told is followed at once, not with the next look
  useEffect(() => follows.current?.look(), [state])
  useEffect(() => {
    if (video.current) video.current.muted = !sound || held === 'sound'
  }, [sound, held])
  useEffect(() => {
    for (const track of video.current?.textTracks ?? [])
      track.mode = track.language.startsWith(captions) ? 'showing' : 'disabled'
  }, [captions])

  const letIn = () => {
    setHeld(undefined)
    setSound(true)
    if (!video.current) return
    video.current.muted = false
    if (state.playing) void video.current.play().catch(() => setHeld('all'))
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== video.current) return event.stopPropagation() // the arrows also walk
    const at = shownAt(state, content.seconds, now())
    const does: Record<string, VideoAct> = {
      ' ': { type: state.playing ? 'pause' : 'play' },
      k: { type: state.playing ? 'pause' : 'play' },
      ArrowLeft: { type: 'seek', at: Math.max(0, at - LEAP_S) },
      ArrowRight: { type: 'seek', at: Math.min(content.seconds, at + LEAP_S) },
    }
    const wished = does[event.key]
    if (!drives || !wished) return
    event.preventDefault()
    event.stopPropagation()
    act(wished)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same; the keys are a shortcut
    <div className="film" onKeyDown={keys}>
      <div className="film__window" style={{ aspectRatio: content.shape }}>
        {/* biome-ignore lint/a11y/useMediaCaption: an exhibitor may have none; they come as tracks below */}
        <video
          ref={video}
          poster={content.still?.url}
          aria-label={content.still && say(content.still.alt)}
          preload="auto"
          playsInline
          tabIndex={drives ? 0 : -1}
          onClick={() => drives && act({ type: state.playing ? 'pause' : 'play' })}
        >
          {content.sources.map(({ url, type }, index) => (
            <source
              key={url}
              src={url}
              type={type}
              onError={() => index === content.sources.length - 1 && setBroken(true)}
            />
          ))}
          {content.captions.map(({ language: of, url }) => (
            <track
              key={of}
              kind="captions"
              src={url}
              srcLang={of === 'zh' ? 'zh-CN' : 'en'}
              label={LANGUAGE_NAMES[of]}
              default={of === captions}
            />
          ))}
        </video>
        {held && !broken && (
          <button type="button" className="film__held" onClick={letIn}>
            {held === 'sound' ? t.tapForSound : t.tapToFollow}
          </button>
        )}
        {broken && (
          <p className="film__held" role="alert">
            {t.broken}
          </p>
        )}
      </div>
      <VideoBar
        {...props}
        place={place}
        clock={clock}
        sound={sound && held !== 'sound'}
        onSound={(on) => (on ? letIn() : setSound(false))}
        captions={captions}
        onCaptions={setCaptions}
      />
    </div>
  )
}
