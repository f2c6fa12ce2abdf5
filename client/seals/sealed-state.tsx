import { type ReactNode, useState } from 'react'
import type { SealedNow, SealLine } from '../../shared/seals/seal-messages.ts'
import { Says } from '../i18n/says.tsx'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

interface Props {
  line: SealLine
  sealed: SealedNow
  usable: boolean
  /** What else can be done with it. */
  children: ReactNode
}

/** That a result is sealed, since when and by whom; and to who sealed it, when they ask, the result. */
export function SealedState({ line, sealed, usable, children }: Props) {
  const t = useWords(sealPanelWords)
  const moment = useMoment('second')
  // Hidden at first: somebody may look over the organizer's shoulder.
  const [shown, setShown] = useState(false)
  const { result, mine, by, byLot, openedAt } = sealed
  const byNobody = byLot ? t.sealedByLot : line.openCount ? t.openCount : t.sealedByVote
  const who = mine ? t.sealedByYou : by ? t.sealedBy(by) : byNobody
  return (
    <div className="seals__state">
      <p>
        <strong>{(line.openCount ? t.counted : t.sealed)(moment(sealed.sealedAt))}</strong> <span>{who}</span>
      </p>
      {openedAt !== null && <p>{t.readOut(moment(openedAt))}</p>}
      <p className="seals__fingerprint">
        {t.fingerprint} <code className="seals__code">{sealed.sha256}</code>
      </p>
      {!result && (
        <p className="field__hint">
          {mine && !usable ? t.noKeyResult : byLot || line.byVote ? t.nobodysResult : t.othersResult}
        </p>
      )}
      <p className="seals__buttons">
        {result && (
          <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t.hide : t.show}
          </Button>
        )}
        {children}
      </p>
      {result && shown && (
        <div className="seals__result">
          <ol>
            {result.winners.map((booth, at) => {
              const found = line.nominees.find((one) => one.booth === booth)
              return (
                <li key={booth}>
                  <Says of={found?.title ?? result.titles[at] ?? { en: booth, zh: '' }} />
                  {!found && <em> {t.hasLeft}</em>}
                </li>
              )
            })}
          </ol>
          {result.person && <p>{result.person}</p>}
          {result.citation.en && <p lang="en">{result.citation.en}</p>}
          {result.citation.zh && <p lang="zh-CN">{result.citation.zh}</p>}
        </div>
      )}
    </div>
  )
}
