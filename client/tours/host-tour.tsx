import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import type { TourAbout, TourAnswer } from '../../shared/tours/tours.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { planOf } from '../hall-session/plan.ts'
import { recorderWords } from '../i18n/tour-recorder.ts'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { EditTour } from './edit-tour.tsx'
import { stopTour } from './player.ts'
import { recorder, startRecording } from './recorder.ts'
import { ReviewTour } from './review-tour.tsx'
import { tellTime } from './tell-time.ts'
import { touring } from './touring.ts'
import { deleteTour } from './tours-api.ts'

/** For who may edit the booth: records its tour, looks at it before it is kept, mends its captions, deletes it. */
export function HostTour({ booth, about }: { booth: Booth; about: TourAbout | null }) {
  const t = useWords(recorderWords)
  const refusals = useWords(tourWords).refusals
  const { exhibition } = useShown()
  const recording = useStore(recorder, (state) => state.recording)
  const [state, setState] = useState<'still' | 'edits' | 'deletes'>('still')
  const [refusal, setRefusal] = useState('')
  // Visitors do not carry the characters of these words; who records brings them.
  useEffect(() => loadFontsFor(t.offer), [t])
  const slot = planOf(exhibition).booths.find(({ id }) => id === booth.id)
  if (!slot) return null
  const after = (answer: TourAnswer<object>, said: string) => {
    setState('still')
    setRefusal(answer.ok ? '' : refusals[answer.reason])
    if (!answer.ok) return
    toast(said)
    announce(said)
    touring.setState(({ changed }) => ({ changed: changed + 1 }))
  }
  const record = () => {
    stopTour()
    setState('still')
    startRecording(booth.id, slot.stand)
    announce(t.recording)
  }
  if (recording?.booth === booth.id)
    return (
      <div className="tour-host">
        <h3 className="tour-host__title">{t.heading}</h3>
        {recording.name === 'running' ? (
          <p>{t.goesOn}</p>
        ) : (
          <ReviewTour booth={booth} tour={recording.tour} onDone={after} />
        )}
      </div>
    )
  if (state === 'edits' && about)
    return (
      <div className="tour-host">
        <EditTour booth={booth.id} about={about} onDone={after} onCancel={() => setState('still')} />
      </div>
    )
  return (
    <div className="tour-host">
      <h3 className="tour-host__title">{t.heading}</h3>
      <p>{about ? t.have(tellTime(about.ms), about.name) : t.offer}</p>
      <p className="tour__note">{about ? t.replaces : t.how}</p>
      <div className="tour__buttons">
        <Button onClick={record}>{about ? t.anew : t.start}</Button>
        {about && <Button onClick={() => setState('edits')}>{t.edit}</Button>}
        {about && state !== 'deletes' && <Button onClick={() => setState('deletes')}>{t.delete}</Button>}
        {about && state === 'deletes' && (
          <Button
            kinds={['danger']}
            onClick={() => {
              stopTour()
              void deleteTour(booth.id).then((answer) => after(answer, t.deleted))
            }}
          >
            {t.deleteSure}
          </Button>
        )}
      </div>
      {refusal && (
        <p className="field__error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
