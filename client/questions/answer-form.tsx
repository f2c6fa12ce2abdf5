import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ANSWER_LIMIT } from '../../shared/questions/question-words.ts'
import type { ShownQuestion } from '../../shared/questions/questions.ts'
import { questionWords } from '../i18n/questions.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { type TextControl, TextField } from '../ui/text-field.tsx'
import { askHall } from './board-store.ts'

/** For the booth's staff: a short written answer, which all who watch read. */
export function AnswerForm(props: { booth: string; question: ShownQuestion; onDone: () => void }) {
  const t = useWords(questionWords)
  const { booth, question } = props
  const [text, setText] = useState(question.answer?.text ?? '')
  const field = useRef<TextControl>(null)
  useEffect(() => field.current?.focus(), [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return field.current?.focus()
    const reply = await askHall('questions.answer', { booth, question: question.id, how: 'text', text })
    if (!reply.ok) return
    announce(t.answerSent)
    props.onDone()
  }
  return (
    <form className="question__form" aria-label={t.answerTo(question.text)} onSubmit={(event) => void send(event)}>
      <TextField label={t.yourAnswer} field={field} lines={2} most={ANSWER_LIMIT} value={text} onChange={setText} />
      <div className="question__buttons">
        <Button type="submit">{t.sendAnswer}</Button>
        <Button kinds={['bare']} onClick={props.onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
