import { type ReactNode, useState } from 'react'
import type { Plan } from '../../shared/importer/merge.ts'
import type { FieldChange } from '../../shared/importer/update-project.ts'
import { importerWords } from '../i18n/importer.ts'
import { Says } from '../i18n/says.tsx'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'

/** Lines of a kind that are shown before a button shows the others. */
const FIRST = 8

/** What an import would do, kind by kind, with every field before and after. */
export function PlanView({ plan }: { plan: Plan }) {
  const t = useWords(importerWords)
  const say = useSay()
  return (
    <div className="plan-view">
      <Kind title={t.create(plan.create.length)} mark="+">
        {plan.create.map(({ key, title, team, category, awards }) => (
          <li key={key}>
            <strong>
              <Says of={title} />
            </strong>
            {say(team) && (
              <>
                , <Says of={team} />
              </>
            )}
            <p className="plan-view__aside">{[say(category), awards].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </Kind>
      <Kind title={t.update(plan.update.length)} mark="~">
        {plan.update.map(changedLine)}
      </Kind>
      <Kind title={t.keep(plan.keep.length)} mark="=" hint={t.keepHint}>
        {plan.keep.map(changedLine)}
      </Kind>
      <Kind title={t.gone(plan.gone.length)} mark={plan.prune ? '−' : '!'} hint={plan.prune ? t.goneGoes : t.goneStays}>
        {plan.gone.map(({ booth, title }) => (
          <li key={booth}>
            <strong>
              <Says of={title} />
            </strong>
          </li>
        ))}
      </Kind>
      <Kind title={t.newCategories} mark="+">
        {plan.newCategories.map((name) => (
          <li key={`${name.en}/${name.zh}`}>
            <Says of={name} />
          </li>
        ))}
      </Kind>
      <Kind title={t.renamedCategories} mark="~">
        {plan.renamedCategories.map(({ before, after }) => (
          <li key={`${before.en}/${before.zh}`}>
            {say(before)} → {[after.en, after.zh].filter(Boolean).join(' / ')}
          </li>
        ))}
      </Kind>
      {plan.unchanged > 0 && <p className="plan-view__aside">{t.unchanged(plan.unchanged)}</p>}
    </div>
  )
}

function Kind({ title, mark, hint, children }: { title: string; mark: string; hint?: string; children: ReactNode[] }) {
  const t = useWords(importerWords)
  const [all, setAll] = useState(false)
  if (children.length === 0) return null
  const shown = all ? children : children.slice(0, FIRST)
  return (
    <section className="plan-view__kind">
      <h4>
        <span className="plan-view__mark" aria-hidden="true">
          {mark}
        </span>
        {title}
      </h4>
      {hint && <p className="plan-view__aside">{hint}</p>}
      <ul>{shown}</ul>
      {shown.length < children.length && (
        <button type="button" className="button button--bare" onClick={() => setAll(true)}>
          {t.more(children.length - shown.length)}
        </button>
      )}
    </section>
  )
}

const changedLine = ({ booth, title, changes }: Plan['update'][number]) => (
  <li key={booth}>
    <strong>
      <Says of={title} />
    </strong>
    <Changes changes={changes} />
  </li>
)

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const t = useWords(importerWords)
  return (
    <dl className="changes">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="changes__one">
          <dt>{t.parts[field]}</dt>
          <dd>
            <del>
              <span className="hidden-visually">{t.before} </span>
              {before || t.empty}
            </del>
            <ins>
              <span className="hidden-visually">{t.after} </span>
              {after || t.empty}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
