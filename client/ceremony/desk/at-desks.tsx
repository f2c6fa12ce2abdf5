import { useState } from 'react'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import type { DeskHands } from './use-desk-hands.ts'

/** Who is at the desks, and who has the chair; a second director takes it in one press when the first is away. */
export function AtDesks({ view, desk }: { view: DeskView; desk: DeskHands }) {
  const t = useWords(deskWords)
  const [sure, setSure] = useState(false)
  const { me, chair, desks } = view
  const holder = desks.find(({ visitor }) => visitor === chair)
  const mayTake = me.role === 'director' && chair !== me.visitor
  const name = holder?.name ?? ''
  return (
    <section className="night-desk__people" aria-label={t.people}>
      <ul>
        {desks.map(({ visitor, name, role, here }) => (
          <li key={visitor} data-here={here}>
            {name} · {t.roles[role]}
            {visitor === me.visitor && ` (${t.you})`}
            {visitor === chair && ` · ${t.inChair}`}
            {!here && ` · ${t.away}`}
          </li>
        ))}
      </ul>
      {mayTake && (
        <div className="night-desk__take" role={holder?.here ? undefined : 'alert'}>
          <p>{sure ? t.takeSure(name) : holder?.here ? t.chairTaken(name) : t.chairAway(name)}</p>
          <Button
            kinds={holder?.here && !sure ? [] : ['main']}
            onClick={() => {
              if (holder?.here && !sure) return setSure(true)
              setSure(false)
              void desk.take(true)
            }}
          >
            {sure ? t.yes : t.take}
          </Button>
          {sure && <Button onClick={() => setSure(false)}>{t.no}</Button>}
        </div>
      )}
    </section>
  )
}
