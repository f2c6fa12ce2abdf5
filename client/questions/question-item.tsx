import { useEffect, useState } from 'react'
import type { ShownQuestion } from '../../shared/questions/questions.ts'
import { ChatText } from '../chat/chat-text.tsx'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { questionWords } from '../i18n/questions.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { AnswerForm } from './answer-form.tsx'
import { askHall, vote } from './board-store.ts'

interface Props {
  booth: string
  question: ShownQuestion
  mine: boolean
  staff: boolean
  voted: boolean
  /** Its demo runs: others' questions are voted for. */
  running: boolean
}

/** One question with its votes and its answer, and what this visitor may do about it. */
export function QuestionItem({ booth, question, mine, staff, voted, running }: Props) {
  const t = useWords(questionWords)
  const [answering, setAnswering] = useState(false)
  const { id, name, text, votes, answer, hidden } = question
  useEffect(() => loadFontsFor(name + text + (answer?.text ?? '')), [name, text, answer])
  const which = { booth, question: id }
  return (
    <li className="question" data-hidden={hidden} data-answered={answer !== null}>
      {running && !mine && !hidden ? (
        <button
          type="button"
          className="question__vote"
          aria-pressed={voted}
          onClick={() => void vote(question, booth, !voted)}
        >
          <span aria-hidden="true">▲ {votes}</span>
          <span className="hidden-visually">{t.voteFor(text, votes)}</span>
        </button>
      ) : (
        <p className="question__vote question__vote--still">
          <span aria-hidden="true">▲ {votes}</span>
          <span className="hidden-visually">{t.votes(votes)}</span>
        </p>
      )}
      <div className="question__body">
        <p className="question__text">{text}</p>
        <p className="questions__quiet">
          {mine ? `${name} (${t.you})` : name}
          {hidden && ` · ${t.isHidden}`}
          {answer?.how === 'live' && ` · ${t.answeredLive}`}
        </p>
        {answer && answer.text !== '' && (
          <p className="question__answer">
            <strong>{answer.by}:</strong> <ChatText text={answer.text} />
          </p>
        )}
        {(mine || staff) && (
          <div className="question__buttons">
            {staff && !answering && (
              <Button aria-label={`${answer ? t.change : t.answer}: ${text}`} onClick={() => setAnswering(true)}>
                {answer ? t.change : t.answer}
              </Button>
            )}
            {staff && !answer && !answering && running && (
              <Button onClick={() => void askHall('questions.answer', { ...which, how: 'live', text: '' })}>
                {t.answeredLive}
              </Button>
            )}
            {staff && answer && <Button onClick={() => void askHall('questions.reopen', which)}>{t.reopen}</Button>}
            {staff && (
              <Button kinds={['bare']} onClick={() => void askHall('questions.hide', { ...which, hidden: !hidden })}>
                {hidden ? t.show : t.hide}
              </Button>
            )}
            {mine && (
              <Button
                kinds={['bare']}
                onClick={() =>
                  void askHall('questions.withdraw', which).then((reply) => reply.ok && announce(t.withdrawn))
                }
              >
                {t.withdraw}
              </Button>
            )}
          </div>
        )}
        {answering && <AnswerForm booth={booth} question={question} onDone={() => setAnswering(false)} />}
      </div>
    </li>
  )
}
