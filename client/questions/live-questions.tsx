import { useLayoutEffect, useRef } from 'react'
import { byInterest } from '../../shared/questions/order.ts'
import { useHall } from '../hall-session/session.ts'
import { questionWords } from '../i18n/questions.ts'
import { useWords } from '../i18n/words.ts'
import { AskForm } from './ask-form.tsx'
import { useBoard } from './board-store.ts'
import { QuestionItem } from './question-item.tsx'
import './questions.css'

/** While a demo runs: what those who watch ask, the most wanted first. */
export function LiveQuestions({ booth }: { booth: string }) {
  const t = useWords(questionWords)
  const board = useBoard(booth)
  const me = useHall((hall) => hall.people.get(hall.me)?.visitor ?? '')
  const list = useRef<HTMLOListElement>(null)
  // A question that moves up takes its buttons out of the page for a moment, and the focus would be lost with them.
  const focused = list.current?.contains(document.activeElement) ? document.activeElement : null
  useLayoutEffect(() => {
    if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused)
      focused.focus({ preventScroll: true })
  })
  if (!board || board.run === 0) return null
  const questions = [...board.questions.values()].sort(byInterest)
  return (
    <section className="questions" aria-label={t.heading}>
      <h3 className="questions__heading">{t.heading}</h3>
      <AskForm booth={booth} />
      {questions.length === 0 && <p className="questions__quiet">{t.none}</p>}
      <ol ref={list} className="questions__list">
        {questions.map((question) => (
          <QuestionItem
            key={question.id}
            booth={booth}
            question={question}
            mine={question.visitor === me}
            staff={board.staff}
            voted={board.voted.has(question.id)}
            running
          />
        ))}
      </ol>
    </section>
  )
}
