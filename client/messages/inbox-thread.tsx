import { useState } from 'react'
import { REPORT_LIMIT } from '../../shared/messages/message-words.ts'
import type { InboxThread, MessageAnswer } from '../../shared/messages/messages.ts'
import { inboxWords } from '../i18n/inbox.ts'
import { inboxMessageWords } from '../i18n/inbox-messages.ts'
import { messageWords } from '../i18n/messages.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { MessageForm } from './message-form.tsx'
import { answerThread, markThread, reportThread } from './messages-api.ts'
import { ThreadMessages } from './thread-messages.tsx'

/** A conversation in the inbox: what was written, the answer, and what else the booth does about it. */
export function InboxThreadView({ thread, onChange }: { thread: InboxThread; onChange: () => void }) {
  const inbox = useWords(inboxWords)
  const t = useWords(inboxMessageWords)
  const message = useWords(messageWords)
  const moment = useMoment()
  const [reporting, setReporting] = useState(false)
  const done = async (asked: Promise<MessageAnswer<object>>, said?: string) => {
    const answer = await asked
    const text = answer.ok ? said : message.refusals[answer.reason]
    if (text) {
      toast(text)
      announce(text)
    }
    onChange()
  }
  if (thread.takenBackAt !== null)
    return (
      <li className="own-card own-card--gone">
        <p>{t.deleted(moment(thread.takenBackAt))}</p>
      </li>
    )
  const { name, closed, state } = thread
  return (
    <li className="own-card" aria-label={t.withVisitor(name)}>
      <h3>
        {name} {state === 'new' && <b className="own-card__new">{t.waiting}</b>}
        {thread.reported && <b className="own-card__new">{t.reported}</b>}
      </h3>
      <ThreadMessages label={t.withVisitor(name)} messages={thread.messages} mine="booth" />
      {closed && <p className="quiet">{t.isClosed}</p>}
      <MessageForm
        title={t.answerTo(name)}
        label={t.answer}
        sentText={t.answered}
        send={(written) => answerThread(thread, written)}
        onSent={() => {
          toast(t.answered)
          onChange()
        }}
        onSentBefore={onChange}
      />
      <div className="button-row">
        <Button
          aria-pressed={state === 'done'}
          onClick={() => void done(markThread(thread, { done: state !== 'done' }))}
        >
          {inbox.done}
        </Button>
        <Button onClick={() => void done(markThread(thread, { closed: !closed }))}>{closed ? t.open : t.close}</Button>
        {!thread.reported && (
          <Button kinds={['bare']} aria-expanded={reporting} onClick={() => setReporting(!reporting)}>
            {t.report}
          </Button>
        )}
      </div>
      {reporting && (
        <Report
          onKeep={() => setReporting(false)}
          onReport={(reason) => {
            setReporting(false)
            void done(reportThread(thread, reason), t.reportSent)
          }}
        />
      )}
    </li>
  )
}

function Report({ onKeep, onReport }: { onKeep: () => void; onReport: (reason: string) => void }) {
  const t = useWords(inboxMessageWords)
  const [reason, setReason] = useState('')
  return (
    <div className="take-back">
      <p>{t.reportText}</p>
      <TextField label={t.reportWhy} most={REPORT_LIMIT} value={reason} onChange={setReason} />
      <div className="button-row">
        <Button kinds={['danger']} disabled={reason.trim() === ''} onClick={() => onReport(reason)}>
          {t.reportSend}
        </Button>
        <Button onClick={onKeep}>{t.reportKeep}</Button>
      </div>
    </div>
  )
}
