import { useEffect, useState } from 'react'
import type { Tour, TourAbout, TourAnswer } from '../../shared/tours/tours.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { recorderWords } from '../i18n/tour-recorder.ts'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { CaptionList, captionsOf, useLines } from './caption-list.tsx'
import { readTour, writeCaptions } from './tours-api.ts'

interface Props {
  booth: string
  about: TourAbout
  onDone: (answer: TourAnswer<object>, said: string) => void
  onCancel: () => void
}

/** Mends the captions of the tour that visitors take. */
export function EditTour(props: Props) {
  const t = useWords(tourWords)
  const [tour, setTour] = useState<Tour>()
  const [refusal, setRefusal] = useState('')
  const { booth, about } = props
  useEffect(() => {
    let late = false
    void readTour(booth, about.id).then((answer) => {
      if (late) return
      if (answer.ok) setTour(answer.tour)
      else setRefusal(t.refusals[answer.reason])
    })
    return () => {
      late = true
    }
  }, [booth, about.id, t])
  if (refusal)
    return (
      <p className="field__error" role="alert">
        {refusal}
      </p>
    )
  return tour ? <Lines {...props} tour={tour} /> : <p role="status">{t.loading}</p>
}

function Lines({ booth, tour, onDone, onCancel }: Props & { tour: Tour }) {
  const t = useWords(recorderWords)
  const refusals = useWords(tourWords).refusals
  const [lines, setLines] = useLines(tour.captions)
  const [refusal, setRefusal] = useState('')
  useEffect(() => loadFontsFor(tour.captions.map(({ en, zh }) => en + zh).join('')), [tour])
  const captions = captionsOf(lines, tour.ms)
  const save = async () => {
    if (!captions) return
    const answer = await writeCaptions(booth, { id: tour.id, captions })
    if (answer.ok) onDone(answer, t.saved)
    else setRefusal(refusals[answer.reason])
  }
  return (
    <div className="recorder">
      <CaptionList lines={lines} most={tour.ms} onChange={setLines} />
      {refusal && (
        <p className="field__error" role="alert">
          {refusal}
        </p>
      )}
      <div className="tour__buttons">
        <Button kinds={['main']} disabled={!captions} onClick={() => void save()}>
          {t.save}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </div>
  )
}
