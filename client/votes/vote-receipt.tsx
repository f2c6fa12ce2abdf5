import { useRef } from 'react'
import { copyText } from '../booths/copy-text.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'

/** What this voter's line in the published list of votes has, to keep. Nothing before their vote is stored. */
export function VoteReceipt({ receipt }: { receipt: string }) {
  const t = useWords(voteWords)
  const field = useRef<HTMLInputElement>(null)
  if (!receipt) return null
  const copy = async () => toast((await copyText(receipt, field.current)) ? t.copied : t.copyYourself)
  return (
    <div className="vote__receipt">
      <label>
        {t.receipt}
        <input ref={field} className="input" readOnly value={receipt} onFocus={(event) => event.target.select()} />
      </label>
      <Button onClick={() => void copy()}>{t.copy}</Button>
      <p>{t.receiptText}</p>
    </div>
  )
}
