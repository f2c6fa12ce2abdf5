import { useState } from 'react'
import { replayWords } from '../i18n/replay.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { forgetMe } from './fetch-replay.ts'
import { useReplaying } from './player.ts'

/** For who was there: that others see their name, and the way to take it out. */
export function OwnName() {
  const t = useWords(replayWords)
  const { manifest } = useReplaying((replaying) => replaying)
  const [state, setState] = useState<'named' | 'sure' | 'gone' | 'failed'>('named')
  if (manifest.me === null) return null
  const forget = async () => {
    const done = await forgetMe(manifest)
    setState(done ? 'gone' : 'failed')
    announce(done ? t.forgotten : t.notForgotten)
  }
  if (state === 'gone') return <p className="own-name">{t.forgotten}</p>
  return (
    <div className="own-name">
      <p>{state === 'sure' ? t.forgetSure : state === 'failed' ? t.notForgotten : t.wereHere}</p>
      {state === 'sure' ? (
        <>
          <Button onClick={() => void forget()}>{t.yes}</Button>
          <Button kinds={['bare']} onClick={() => setState('named')}>
            {t.no}
          </Button>
        </>
      ) : (
        <Button kinds={['bare']} onClick={() => setState('sure')}>
          {t.forget}
        </Button>
      )}
    </div>
  )
}
