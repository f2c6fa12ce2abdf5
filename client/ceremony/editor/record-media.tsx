import { useEffect, useRef, useState } from 'react'
import { sayRefused } from '../../files/say-refused.ts'
import { uploadFile } from '../../files/upload-file.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { fileWords } from '../../i18n/files.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { writeLength } from './lengths.ts'
import { type Recording, startRecording, type Taken } from './recording.ts'

interface Props {
  owner: string
  onKept: (url: string, seconds: number) => void
  onClose: () => void
}
type State =
  | { name: 'ready' }
  | { name: 'refused' }
  | { name: 'running'; recording: Recording; seconds: number }
  | { name: 'taken'; taken: Taken; url: string }
  | { name: 'sending'; sent: number }

/** Records a voice or a video with this browser, lets one listen to it, and keeps it. */
export function RecordMedia({ owner, onKept, onClose }: Props) {
  const t = useWords(runWords)
  const files = useWords(fileWords)
  const [state, setState] = useState<State>({ name: 'ready' })
  const [fault, setFault] = useState('')
  const live = useRef<HTMLVideoElement>(null)
  const running = state.name === 'running' ? state.recording : undefined
  useEffect(() => {
    if (!running) return
    if (live.current) live.current.srcObject = running.stream
    const timer = setInterval(() => setState({ name: 'running', recording: running, seconds: running.seconds() }), 500)
    return () => clearInterval(timer)
  }, [running])
  // Whoever leaves the page is no longer recorded.
  useEffect(() => () => running?.throwAway(), [running])
  const url = state.name === 'taken' ? state.url : ''
  useEffect(() => () => URL.revokeObjectURL(url), [url])

  const begin = async (video: boolean) => {
    setFault('')
    const recording = await startRecording(video, (taken) =>
      setState({ name: 'taken', taken, url: URL.createObjectURL(taken.blob) }),
    )
    setState(recording ? { name: 'running', recording, seconds: 0 } : { name: 'refused' })
  }
  const keep = async ({ blob, seconds, video }: Taken) => {
    setState({ name: 'sending', sent: 0 })
    const answer = await uploadFile(owner, blob, {
      wanted: [video ? 'video' : 'sound'],
      onProgress: ({ sent, total }) => setState({ name: 'sending', sent: sent / total }),
    })
    if (answer.ok) return onKept(answer.url, seconds)
    setFault(sayRefused(answer, files))
    setState({ name: 'taken', taken: { blob, seconds, video }, url: URL.createObjectURL(blob) })
  }
  return (
    <div className="run-record">
      {state.name === 'ready' && (
        <>
          <p className="run-quiet">{t.recordHint}</p>
          <p className="run-acts">
            <Button kinds={['main']} onClick={() => void begin(false)}>
              {t.recordVoice}
            </Button>
            <Button onClick={() => void begin(true)}>{t.recordVideo}</Button>
            <Button kinds={['bare']} onClick={onClose}>
              {t.close}
            </Button>
          </p>
        </>
      )}
      {state.name === 'refused' && (
        <p role="alert">
          {t.recordRefused}{' '}
          <Button kinds={['bare']} onClick={() => setState({ name: 'ready' })}>
            {t.again}
          </Button>
        </p>
      )}
      {state.name === 'running' && (
        <>
          {state.recording.video && <video ref={live} muted autoPlay playsInline aria-label={t.recordLive} />}
          <p role="timer" className="run-record__time">
            {t.recording(writeLength(state.seconds))}
          </p>
          <Button kinds={['main']} onClick={state.recording.stop}>
            {t.recordStop}
          </Button>
        </>
      )}
      {state.name === 'taken' && (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: it was said a moment ago by who listens to it now */}
          <video controls src={state.url} aria-label={t.recordTaken} />
          {fault && <p role="alert">{fault}</p>}
          <p className="run-acts">
            <Button kinds={['main']} onClick={() => void keep(state.taken)}>
              {t.recordKeep}
            </Button>
            <Button onClick={() => setState({ name: 'ready' })}>{t.recordAgain}</Button>
          </p>
        </>
      )}
      {state.name === 'sending' && <p role="status">{t.sending(Math.round(state.sent * 100))}</p>}
    </div>
  )
}
