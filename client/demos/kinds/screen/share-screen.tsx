import { useState } from 'react'
import { useSession } from '../../../hall-session/session.ts'
import { screenWords } from '../../../i18n/screen.ts'
import { useWords } from '../../../i18n/words.ts'
import { canShare } from '../../../live-media/capture.ts'
import { useScreen } from '../../../live-media/screen-store.ts'
import { beginShare } from '../../../live-media/share.ts'
import { Button } from '../../../ui/button.tsx'

/** What a host may share, or why their browser lets them not. */
export function ShareScreen({ booth }: { booth: string }) {
  const t = useWords(screenWords)
  const connection = useSession((now) => now.connection)
  const { asking, fault } = useScreen((now) => now)
  const [voice, setVoice] = useState(true)
  if (canShare('camera') === 'insecure') return <p role="note">{t.faults.insecure}</p>
  const share = (what: 'screen' | 'camera') => connection && void beginShare(connection, booth, what, voice)
  return (
    <>
      <div className="screen-demo__bar">
        {!canShare('screen') && (
          <Button kinds={['main']} disabled={asking} onClick={() => share('screen')}>
            {t.shareScreen}
          </Button>
        )}
        <Button disabled={asking} onClick={() => share('camera')}>
          {t.shareCamera}
        </Button>
        <label className="screen-demo__voice">
          <input type="checkbox" checked={voice} onChange={(event) => setVoice(event.target.checked)} /> {t.withVoice}
        </label>
      </div>
      {asking && <p role="status">{t.asking}</p>}
      {fault && <p role="alert">{t.faults[fault]}</p>}
    </>
  )
}
