import { type ReactNode, useState } from 'react'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Choose } from './choose.tsx'

interface Props {
  /** Nominees of the night, and those of them whom nobody stands for or is invited for yet: ids of booths. */
  nominees: readonly string[]
  rest: readonly string[]
  boothName: (id: string) => string
  onInvite: (booths: readonly string[]) => void
  /** For whom the link of one alone is. */
  children: ReactNode
}

/** All nominees at one press, a link for each booth; one alone only by a second way, for that may tell who has won. */
export function InviteNominees({ nominees, rest, boothName, onInvite, children }: Props) {
  const t = useWords(runWords)
  const [booth, setBooth] = useState('')
  const wanted = booth || (nominees[0] ?? '')
  if (nominees.length === 0) return <p className="run-quiet">{t.noNominees}</p>
  return (
    <>
      <p className="run-acts">
        {rest.length > 0 ? (
          <Button kinds={['main']} onClick={() => onInvite(rest)}>
            {rest.length < nominees.length ? t.inviteRest(rest.length) : t.inviteAll(rest.length)}
          </Button>
        ) : (
          t.allInvited
        )}
      </p>
      <details>
        <summary>{t.inviteOne}</summary>
        <div className="run-invite__one">
          <p className="run-quiet">{t.inviteOneWarning}</p>
          <Choose
            label={t.ofBooth}
            value={wanted}
            choices={nominees.map((id) => ({ value: id, label: boothName(id) }))}
            onPick={setBooth}
          />
          {children}
          <p className="run-acts">
            <Button onClick={() => onInvite([wanted])}>{t.makeLink}</Button>
          </p>
        </div>
      </details>
    </>
  )
}
