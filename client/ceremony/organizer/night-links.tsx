import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { CeremonyLine } from '../../../shared/ceremony/desk.ts'
import { nightWords } from '../../i18n/ceremony-organizer.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'

const PATHS = {
  edit: '',
  results: '/results',
  people: '/people',
  votes: '/votes',
  print: '/print',
  desk: `/desk/${NIGHT}`,
  replay: `/replay/${NIGHT}`,
  certificates: '/certificates',
} as const
type Way = keyof typeof PATHS | 'rehearse'
type When = 'prepare' | 'night' | 'after'

/** What one comes for stands first, and its first way is the one that is pressed most. */
const WAYS: Readonly<Record<CeremonyLine['phase'], readonly (readonly [When, readonly Way[]])[]>> = {
  before: [
    ['prepare', ['edit', 'results', 'people', 'votes', 'certificates', 'print']],
    ['night', ['rehearse', 'desk']],
  ],
  running: [
    ['night', ['desk', 'votes', 'print']],
    ['prepare', ['edit', 'results', 'people', 'certificates', 'rehearse']],
  ],
  over: [
    ['after', ['certificates', 'replay', 'votes', 'results']],
    ['prepare', ['edit', 'print']],
  ],
}

/** The pages of an award night, by when they are needed. */
export function NightLinks({ line: { id, phase }, onRehearse }: { line: CeremonyLine; onRehearse: () => void }) {
  const t = useWords(nightWords)
  return (
    <dl className="nights__ways">
      {WAYS[phase].map(([when, ways], group) => (
        <div key={when}>
          <dt>{t.when[when]}</dt>
          <dd>
            {ways.map((way, at) => {
              const isFirst = group === 0 && at === 0
              return way === 'rehearse' ? (
                <Button key={way} onClick={onRehearse}>
                  {t.rehearse}
                </Button>
              ) : (
                <a key={way} className={cx('button', isFirst && 'button--main')} href={`/ceremony/${id}${PATHS[way]}`}>
                  {t[way]}
                </a>
              )
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
