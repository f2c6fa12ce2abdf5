import type { Booth } from '../../../shared/exhibition/exhibition.ts'
import { Poster } from '../../booths/poster.tsx'
import { Says } from '../../i18n/says.tsx'
import { shellWords } from '../../i18n/shell.ts'
import { useWords } from '../../i18n/words.ts'

/** One nominee: the same for each of them, whoever wins. */
export function Nominee({ booth, current }: { booth: Booth; current: boolean }) {
  const shell = useWords(shellWords)
  return (
    <li className="nominee" data-current={current}>
      <Poster booth={booth} sizes="(min-width: 900px) 200px, 33vw" eager />
      <div className="nominee__words">
        <p className="nominee__label">{booth.place.label}</p>
        <p className="nominee__title">
          <Says of={booth.title} />
        </p>
        <p className="nominee__team">
          <Says of={booth.team} />
        </p>
        <p className="nominee__summary">
          <Says of={booth.summary} />
        </p>
        {booth.sample && <p className="nominee__team">{shell.sample}</p>}
      </div>
    </li>
  )
}
