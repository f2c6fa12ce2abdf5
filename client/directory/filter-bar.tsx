import type { Category } from '../../shared/exhibition/exhibition.ts'
import { TIERS, type Tier } from '../../shared/plan/types.ts'
import { directoryWords } from '../i18n/directory.ts'
import { shellWords } from '../i18n/shell.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { DemoFilter } from './demo-slots.tsx'
import { type Filter, MINE, type Mine } from './search.ts'

interface Props {
  filter: Filter
  onChange: (filter: Filter) => void
  categories: readonly Category[]
  tiers: readonly Tier[]
  /** Visited and bookmarked make sense to somebody who is known. */
  withMine: boolean
  found: number
}

export function FilterBar({ filter, onChange, categories, tiers, withMine, found }: Props) {
  const t = useWords(directoryWords)
  const shell = useWords(shellWords)
  const say = useSay()
  const mineWords: Record<Mine, string> = {
    all: t.mineAll,
    visited: t.visited,
    unvisited: t.unvisited,
    bookmarked: t.bookmarked,
  }
  return (
    <search className="filter">
      <div className="filter__search">
        <Icon name="search" />
        <input
          className="filter__text"
          type="search"
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          aria-label={t.search}
          placeholder={t.searchHint}
          autoComplete="off"
          enterKeyHint="search"
        />
        {filter.text && (
          <Button kinds={['bare', 'icon']} onClick={() => onChange({ ...filter, text: '' })} aria-label={t.clear}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      <div className="filter__choices">
        {categories.length > 1 && (
          <select
            className="input"
            aria-label={t.category}
            value={filter.category}
            onChange={(event) => onChange({ ...filter, category: event.target.value })}
          >
            <option value="">{t.allOf(t.category)}</option>
            {categories.map((category) => (
              <option key={category.id} value={category.id}>
                {`${category.letter} · ${say(category.name)}`}
              </option>
            ))}
          </select>
        )}
        {tiers.length > 1 && (
          <select
            className="input"
            aria-label={t.award}
            value={filter.tier}
            onChange={(event) => onChange({ ...filter, tier: TIERS.find((tier) => tier === event.target.value) ?? '' })}
          >
            <option value="">{t.allOf(t.award)}</option>
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {shell.tiers[tier]}
              </option>
            ))}
          </select>
        )}
        {withMine && (
          <select
            className="input"
            aria-label={t.mine}
            value={filter.mine}
            onChange={(event) =>
              onChange({ ...filter, mine: MINE.find((mine) => mine === event.target.value) ?? 'all' })
            }
          >
            {MINE.map((mine) => (
              <option key={mine} value={mine}>
                {mineWords[mine]}
              </option>
            ))}
          </select>
        )}
        <p className="filter__found" role="status">
          {t.found(found)}
        </p>
      </div>
      <DemoFilter filter={filter} onChange={onChange} />
    </search>
  )
}
