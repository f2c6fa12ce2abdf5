import { useEffect, useRef, useState } from 'react'
import { messageWords } from '../i18n/messages.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { takeBackThread } from './messages-api.ts'

/** Erases what one wrote to a booth and its answers, after a question. */
export function TakeBackMessages(props: { thread: string; link: string | null; onDone: () => void }) {
  const t = useWords(messageWords)
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState('')
  const sure = useRef<HTMLButtonElement>(null)
  const ask = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked) sure.current?.focus()
  }, [asked])
  const takeBack = async () => {
    const answer = await takeBackThread(props.link, props.thread)
    if (!answer.ok) return setRefusal(t.refusals[answer.reason])
    toast(t.takenBack)
    announce(t.takenBack)
    props.onDone()
  }
  if (!asked)
    return (
      <Button ref={ask} kinds={['bare']} className="thread__delete" onClick={() => setAsked(true)}>
        {t.takeBack}
      </Button>
    )
  return (
    <div className="take-back">
      <p>{t.sure}</p>
      {refusal && (
        <p className="field__error" role="alert">
          {refusal}
        </p>
      )}
      <div className="button-row">
        <Button ref={sure} kinds={['danger']} onClick={() => void takeBack()}>
          {t.takeBack}
        </Button>
        <Button
          onClick={() => {
            setAsked(false)
            requestAnimationFrame(() => ask.current?.focus())
          }}
        >
          {t.keep}
        </Button>
      </div>
    </div>
  )
}
