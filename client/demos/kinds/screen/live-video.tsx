import { useEffect, useRef, useState } from 'react'
import { screenWords } from '../../../i18n/screen.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'

/** A live picture with its voice. Where the browser plays no sound by itself, a tap brings it. */
export function LiveVideo({ stream, label, silent = false }: { stream: MediaStream; label: string; silent?: boolean }) {
  const t = useWords(screenWords)
  const video = useRef<HTMLVideoElement>(null)
  const [muted, setMuted] = useState(silent)
  useEffect(() => {
    const at = video.current
    if (!at) return
    at.srcObject = stream
    at.play().catch((error: Error) => {
      if (error.name === 'NotAllowedError') setMuted(true) // plays without sound; `autoPlay` does the rest
    })
    return () => {
      at.srcObject = null
    }
  }, [stream])
  return (
    <div className="live-video">
      <video ref={video} className="live-video__picture" aria-label={label} autoPlay playsInline muted={muted} />
      {muted && !silent && (
        <Button
          className="live-video__sound"
          kinds={['main']}
          onClick={() => {
            setMuted(false)
            if (video.current) video.current.muted = false
          }}
        >
          {t.sound}
        </Button>
      )}
    </div>
  )
}
