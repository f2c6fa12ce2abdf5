import { type FormEvent, useState } from 'react'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { CodeBatch } from '../../shared/votes/vote-desk.ts'
import { VOTE_LIMITS } from '../../shared/votes/vote-words.ts'
import { voteDeskWords } from '../i18n/votes-desk.ts'
import { useWords } from '../i18n/words.ts'
import { useTimes } from '../schedule/use-times.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { saveFile } from '../ui/save-file.ts'
import { SureButton } from '../ui/sure-button.tsx'
import { PrintCodes } from './print-codes.tsx'
import type { DeskTrouble, VoteDeskApi } from './vote-desk-api.ts'

interface Props {
  api: VoteDeskApi
  night: Bilingual
  /** Path of the hall that the cards lead to. */
  hall: string
  codes: readonly CodeBatch[]
  onChange: () => void
}

/** Codes to hand out: made in bulk, and told once. */
export function VoteCodes({ api, night, hall, codes, onChange }: Props) {
  const t = useWords(voteDeskWords)
  const times = useTimes()
  const [count, setCount] = useState('100')
  const [made, setMade] = useState<readonly string[]>([])
  const [printing, setPrinting] = useState(false)
  const [trouble, setTrouble] = useState<DeskTrouble | null>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const result = await api.makeCodes(Number(count))
    setTrouble(result.ok ? null : result.trouble)
    if (!result.ok) return
    setMade(result.value.codes)
    onChange()
  }
  return (
    <div className="vote-desk__part">
      <h3>{t.codes}</h3>
      <p className="vote-desk__hint">{t.codesText}</p>
      {made.length > 0 ? (
        <div className="vote-desk__made">
          <p role="status">{t.made(made.length)}</p>
          <p className="vote-desk__row">
            <Button kinds={['main']} onClick={() => setPrinting(true)}>
              {t.print}
            </Button>
            <Button
              onClick={() => saveFile('codes.csv', `\uFEFFcode\r\n${made.join('\r\n')}\r\n`, 'text/csv;charset=utf-8')}
            >
              {t.saveCodes}
            </Button>
            <Button kinds={['bare']} onClick={() => setMade([])}>
              {t.done}
            </Button>
          </p>
        </div>
      ) : (
        <form className="vote-desk__form" onSubmit={(event) => void make(event)}>
          <Field label={t.howMany} error={trouble && t.refusals[trouble]}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="number"
                required
                min={1}
                max={VOTE_LIMITS.codes}
                value={count}
                onChange={(event) => setCount(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" kinds={['main']}>
            {t.makeCodes}
          </Button>
        </form>
      )}
      {printing && <PrintCodes codes={made} night={night} hall={hall} onDone={() => setPrinting(false)} />}
      {codes.length === 0 && <p className="vote-desk__hint">{t.noCodes}</p>}
      <ul className="vote-desk__list">
        {codes.map(({ batch, count: many, madeAt, withdrawn }) => {
          const what = t.batch(many, times.moment(madeAt))
          return (
            <li key={batch}>
              <span className="vote-desk__what">
                {what}
                {withdrawn && ` · ${t.withdrawn}`}
              </span>
              {!withdrawn && (
                <SureButton
                  label={t.withdrawBatch(what)}
                  text={t.withdraw}
                  sure={t.sure}
                  onSure={async () => {
                    const result = await api.withdrawCodes(batch)
                    setTrouble(result.ok ? null : result.trouble)
                    onChange()
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
