import { useMemo } from 'react'
import type { VideoContent, VideoState } from '../../shared/demos/kinds/video.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { DemoFrame } from '../demos/demo-frame.tsx'
import { tourWords } from '../i18n/tours.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords, wordsNow } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { type Playing, pauseTour, tourMs } from './player.ts'
import { wallVideo } from './wall-video.ts'
import '../demos/demos.css'

const byWall = () => performance.now()

/** The booth's demo as it was when this was recorded: it moves by itself, and nobody's hand moves it. */
export function TourDemo({ booth, playing: { tour, picture, anchor } }: { booth: Booth; playing: Playing }) {
  const t = useWords(tourWords)
  const say = useSay()
  const film = picture?.demo.kind === 'video'
  const state = useMemo(() => {
    if (picture?.demo.kind !== 'video') return picture?.state
    return wallVideo(picture.demo.content as VideoContent, picture.state as VideoState, anchor)
  }, [picture, anchor])
  if (!tour.demo.some((change) => 'demo' in change && change.demo !== '')) return null
  if (!picture || !state) return <p className="tour-demo__none">{t.noDemo}</p>
  const { demo } = picture
  const notYours = () => {
    if (demo.kind === 'app') return undefined // apps tell things by themselves
    pauseTour()
    const said = wordsNow(tourWords).tryIt
    toast(said)
    announce(said)
    return undefined
  }
  return (
    <DemoFrame
      key={demo.id}
      demo={demo}
      booth={booth}
      state={state}
      act={notYours}
      drives={false}
      me="me"
      now={film ? byWall : tourMs}
    >
      <p>{t.recordedDemo(say(demo.title))}</p>
    </DemoFrame>
  )
}
