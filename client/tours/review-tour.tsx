import { useEffect, useRef, useState } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import type { NewTour, TourAnswer } from '../../shared/tours/tours.ts'
import { visitorStore } from '../entry/visitor-store.ts'
import { recorderWords } from '../i18n/tour-recorder.ts'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { CaptionList, captionsOf, useLines } from './caption-list.tsx'
import { stopTour } from './player.ts'
import { changeCaptions, throwAway } from './recorder.ts'
import { takeTour } from './take-tour.ts'
import { tellTime } from './tell-time.ts'
import { keepTour } from './tours-api.ts'

interface Props {
  booth: Booth
  tour: NewTour
  onDone: (answer: TourAnswer<object>, said: string) => void
}

/** What was recorded, before anybody else has it: play it back, mend its captions, keep it or throw it away. */
export function ReviewTour({ booth, tour, onDone }: Props) {
  const t = useWords(recorderWords)
  const refusals = useWords(tourWords).refusals
  const [lines, setLines] = useLines(tour.captions)
  const [keeping, setKeeping] = useState(false)
  const [refusal, setRefusal] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => told.current?.focus(), [])
  const captions = captionsOf(lines, tour.ms)

  const playBack = async () => {
    const { known } = visitorStore.getState()
    if (!captions || !known) return
    const mine = { ...tour, captions, id: '', at: 0, name: known.name, look: known.look }
    if (!(await takeTour(booth, mine, true))) setRefusal(refusals.broken)
  }
  const keep = async () => {
    if (!captions) return
    setKeeping(true)
    setRefusal('')
    const answer = await keepTour(booth.id, { ...tour, captions })
    setKeeping(false)
    if (!answer.ok) return setRefusal(refusals[answer.reason])
    stopTour()
    throwAway()
    onDone(answer, t.kept)
  }
  return (
    <div className="recorder">
      <p ref={told} tabIndex={-1} role="status">
        {t.recorded(tellTime(tour.ms))}
      </p>
      <div className="tour__buttons">
        <Button kinds={['main']} disabled={keeping || !captions} onClick={() => void keep()}>
          {keeping ? t.keeping : t.keep}
        </Button>
        <Button disabled={!captions} onClick={() => void playBack()}>
          {t.playBack}
        </Button>
        <Button
          kinds={['danger']}
          onClick={() => {
            stopTour()
            throwAway()
          }}
        >
          {t.throwAway}
        </Button>
      </div>
      {refusal && (
        <p className="field__error" role="alert">
          {refusal}
        </p>
      )}
      <CaptionList
        lines={lines}
        most={tour.ms}
        onChange={(next) => {
          setLines(next)
          const written = captionsOf(next, tour.ms)
          if (written) changeCaptions(written) // so that closing the page loses none of it
        }}
      />
    </div>
  )
}
