import { type FormEvent, useRef, useState } from 'react'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { OwnVote } from './own-votes.ts'

interface Props {
  refusal: OwnVote['refusal']
  /** A nominee is chosen. */
  chosen: boolean
  onVote: (code: string) => void
}

/** The printed code, for the first vote with it; later choices of this browser need none. */
export function CodeForm({ refusal, chosen, onVote }: Props) {
  const t = useWords(voteWords)
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState('')
  const ofCode = refusal === 'no-such-code' || refusal === 'code-used'
  const send = (event: FormEvent) => {
    event.preventDefault()
    const typed = code.trim()
    setMissing(!chosen ? t.chooseFirst : typed === '' ? t.typeCode : '')
    if (typed === '') return field.current?.focus()
    if (chosen) onVote(typed)
  }
  return (
    <form className="vote__code" onSubmit={send}>
      <Field label={t.code} hint={t.codeHint} error={missing || (ofCode ? t.refusals[refusal] : null)}>
        {(control) => (
          <input
            {...control}
            ref={field}
            className="input"
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="send"
            value={code}
            onKeyDown={(event) => event.stopPropagation()} // in the hall letters walk and digits are gestures
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" kinds={['main']}>
        {t.vote}
      </Button>
    </form>
  )
}
