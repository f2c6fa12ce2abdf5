import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { byRuns } from '../../shared/questions/order.ts'
import { useHall } from '../hall-session/session.ts'
import { questionWords } from '../i18n/questions.ts'
import { Says } from '../i18n/says.tsx'
import { useMoment } from '../i18n/use-moment.ts'
import { useWords } from '../i18n/words.ts'
import { readPast, useBoard, useFollowBoard } from './board-store.ts'
import { QuestionItem } from './question-item.tsx'
import './questions.css'

/** At a booth: what was asked in earlier runs of its demos, with the answers, the latest run first. */
export function BoothQuestions({ booth }: { booth: Booth }) {
  const t = useWords(questionWords)
  const moment = useMoment()
  useFollowBoard(booth.id)
  const board = useBoard(booth.id)
  const me = useHall((hall) => hall.people.get(hall.me)?.visitor ?? '')
  if (!board || board.past === 0) return null
  return (
    <details
      className="questions-past"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !board.pastQuestions) void readPast(booth.id)
      }}
    >
      <summary>{t.past(board.past)}</summary>
      {!board.pastQuestions && <p role="status">{t.loading}</p>}
      {byRuns([...(board.pastQuestions?.values() ?? [])]).map(({ run, questions }) => {
        const demo = booth.demos.find(({ id }) => id === questions[0]?.demo)
        return (
          <section key={run} className="questions-past__run">
            <h3 className="questions__heading">
              {demo && (
                <>
                  <Says of={demo.title} /> ·{' '}
                </>
              )}
              {moment(run)}
            </h3>
            <ol className="questions__list">
              {questions.map((question) => (
                <QuestionItem
                  key={question.id}
                  booth={booth.id}
                  question={question}
                  mine={question.visitor === me}
                  staff={board.staff}
                  voted={false}
                  running={false}
                />
              ))}
            </ol>
          </section>
        )
      })}
    </details>
  )
}
