import { say } from '../../shared/exhibition/say.ts'
import type { DraftField } from '../../shared/studio/booth-draft.ts'
import type { DraftProblem } from '../../shared/studio/check-draft.ts'
import { withoutBlanks } from '../../shared/studio/check-draft.ts'
import { type Conflict, type Json, partAt } from '../../shared/studio/merge-three.ts'
import { useLanguage } from '../i18n/language.ts'
import { languageWords } from '../i18n/language-words.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { useDesk, useStudio } from './desk-context.ts'
import { type StudioSection, sectionOf } from './sections.ts'

/** What the person at the desk has to know before they go on: others' changes, conflicts, what is left to do. */
export function Notes({ onGo }: { onGo: (section: StudioSection) => void }) {
  return (
    <>
      <News />
      <Conflicts />
      <Problems onGo={onGo} />
    </>
  )
}

function News() {
  const t = useWords(studioWords)
  const { desk } = useStudio()
  const news = useDesk((state) => state.news)
  return (
    <div role="status">
      {news && (
        <p className="studio__note">
          <span>{t.news(news.name, news.fields.map((field) => t.fields[field]).join(', '))}</span>
          <Button kinds={['bare']} onClick={desk.forgetNews}>
            {t.close}
          </Button>
        </p>
      )}
    </div>
  )
}

function Conflicts() {
  const t = useWords(studioWords)
  const { desk } = useStudio()
  const conflicts = useDesk((state) => state.conflicts)
  const draft = useDesk((state) => state.draft)
  if (conflicts.length === 0) return null
  const told = (value: Json | undefined): string => {
    if (Array.isArray(value)) return t.entries(value.length)
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return text || t.empty
  }
  return (
    <section className="studio__note studio__note--conflict" role="alert">
      <h2>{t.conflicts(conflicts.length)}</h2>
      <p>{t.conflictsHint}</p>
      {conflicts.map((conflict) => (
        <ConflictRow
          key={conflict.path.join('/')}
          conflict={conflict}
          mine={told(partAt(draft as Json, conflict.path))}
          theirs={told(conflict.theirs)}
          onChoose={(whose) => desk.choose(conflict, whose)}
        />
      ))}
    </section>
  )
}

function ConflictRow({
  conflict,
  mine,
  theirs,
  onChoose,
}: {
  conflict: Conflict
  mine: string
  theirs: string
  onChoose: (whose: 'mine' | 'theirs') => void
}) {
  const t = useWords(studioWords)
  const [field = '', ...rest] = conflict.path
  const last = rest.at(-1)
  const languages = useWords(languageWords)
  const whole = t.fields[field as DraftField] ?? field
  const name = last === 'en' || last === 'zh' ? whole + languages.asked[last] : whole
  return (
    <div className="studio__conflict">
      <h3>{name}</h3>
      <dl>
        <div>
          <dt>{t.conflictMine}</dt>
          <dd>{mine}</dd>
        </div>
        <div>
          <dt>{t.conflictTheirs}</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <p className="studio__adds">
        <Button aria-label={`${t.keepMine}, ${name}`} onClick={() => onChoose('mine')}>
          {t.keepMine}
        </Button>
        <Button aria-label={`${t.takeTheirs}, ${name}`} onClick={() => onChoose('theirs')}>
          {t.takeTheirs}
        </Button>
      </p>
    </div>
  )
}

function Problems({ onGo }: { onGo: (section: StudioSection) => void }) {
  const t = useWords(studioWords)
  const language = useLanguage()
  const problems = useDesk((state) => state.problems)
  const draft = withoutBlanks(useDesk((state) => state.draft))
  if (problems.length === 0) return null
  const told = ({ reason, at = 0 }: DraftProblem): string => {
    switch (reason) {
      case 'no-title':
        return t.problems[reason]
      case 'bad-link':
        return t.problems[reason](draft.links[at]?.url ?? '')
      case 'half-fact': {
        const { label, value } = draft.facts[at] ?? {}
        return t.problems[reason]((label && say(label, language)) || (value && say(value, language)) || '')
      }
      case 'no-demo-title':
        return t.problems[reason](at + 1)
      case 'demo-unready': {
        const demo = draft.demos[at]
        return t.problems[reason]((demo && say(demo.title, language)) || t.demo(at + 1))
      }
    }
  }
  return (
    <section className="studio__note studio__note--todo" role="alert">
      <h2>{t.todo(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field}${problem.at}${problem.reason}`}>
            <span>{told(problem)}</span>
            <Button kinds={['bare']} onClick={() => onGo(sectionOf(problem.field))}>
              {t.show}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
