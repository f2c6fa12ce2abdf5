import { useState } from 'react'
import { voteDeskWords } from '../i18n/votes-desk.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

/** Asks once more before it withdraws. */
export function WithdrawButton({ label, onWithdraw }: { label: string; onWithdraw: () => Promise<void> }) {
  const t = useWords(voteDeskWords)
  const [sure, setSure] = useState(false)
  return (
    <Button
      kinds={sure ? ['danger'] : ['bare']}
      aria-label={sure ? t.sure : label}
      onBlur={() => setSure(false)}
      onClick={() => {
        if (sure) void onWithdraw()
        setSure(!sure)
      }}
    >
      {sure ? t.sure : t.withdraw}
    </Button>
  )
}
