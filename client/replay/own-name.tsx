import { useState } from 'react'
import { replayWords } from '../i18n/replay.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Popover } from '../ui/popover.tsx'
import { forgetMe } from './fetch-replay.ts'
import { takeNameOut, useReplaying } from './player.ts'

/** For who was there: that others see their name, and the way to take it out. */
export function OwnName() {
  const t = useWords(replayWords)
  const { manifest } = useReplaying((replaying) => replaying)
  const [state, setState] = useState<'named' | 'sure' | 'gone' | 'failed'>('named')
  const { me } = manifest
  if (state === 'gone') return <p className="own-name">{t.forgotten}</p>
  if (me === null) return null
  const forget = async () => {
    const done = await forgetMe(manifest)
    if (done) takeNameOut(me)
    setState(done ? 'gone' : 'failed')
    announce(done ? t.forgotten : t.notForgotten)
  }
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

/** The same behind a button of the bar, where the hall has the page. */
export function OwnNameChoice() {
  const t = useWords(replayWords)
  const me = useReplaying(({ manifest }) => manifest.me)
  const [open, setOpen] = useState(false)
  if (me === null && !open) return null
  return (
    <Popover
      className="own-name-choice"
      buttonClass="button"
      panelClass="own-name-choice__panel"
      label={t.myName}
      face={t.myName}
      open={open}
      onOpen={setOpen}
    >
      {() => <OwnName />}
    </Popover>
  )
}
