import { useStore } from 'zustand'
import { openBooth } from '../hall-session/open-booth.ts'
import { recorderWords } from '../i18n/tour-recorder.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { recorder } from './recorder.ts'
import { RecorderPanel } from './recorder-panel.tsx'
import { tellTime } from './tell-time.ts'
import './tours.css'

/** Over hall and pages, while one walks and records; then the way to what was recorded. `open`: one is on its page. */
export function RecorderBar({ booth, open }: { booth: string; open: boolean }) {
  const t = useWords(recorderWords)
  const recording = useStore(recorder, (state) => state.recording)
  if (!recording || (open && recording.name === 'done')) return null
  return (
    <section className="tour-bar" aria-label={t.heading}>
      {recording.name === 'running' ? (
        <RecorderPanel recording={recording} />
      ) : (
        <>
          <p role="status">{t.recorded(tellTime(recording.tour.ms))}</p>
          <div className="tour__buttons">
            <Button kinds={['main']} onClick={() => openBooth(booth)}>
              {t.review}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
