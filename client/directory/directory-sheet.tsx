import { useShown } from '../exhibition/exhibition-store.ts'
import { teleportTo, walkTo } from '../hall-session/acts.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { useSession } from '../hall-session/session.ts'
import { boothWords } from '../i18n/booths.ts'
import { directoryWords } from '../i18n/directory.ts'
import { Says } from '../i18n/says.tsx'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { DemoMark } from './demo-slots.tsx'
import { setFilter } from './directory-store.ts'
import { FilterBar } from './filter-bar.tsx'
import { useFoundBooths } from './use-found-booths.ts'
import './directory.css'

/** The directory over the hall: short rows, each with the two ways there. */
export function DirectorySheet() {
  const t = useWords(boothWords)
  const words = useWords(directoryWords)
  const say = useSay()
  const { exhibition, categories } = useShown()
  const view = useSession((state) => state.view)
  const { filter, found, marksOf, tiers } = useFoundBooths()
  return (
    <div className="rows">
      <FilterBar
        filter={filter}
        onChange={setFilter}
        categories={exhibition.categories}
        tiers={tiers}
        withMine
        found={found.length}
      />
      {found.length === 0 && <p className="rows__none">{words.none}</p>}
      <ul>
        {found.map((booth) => (
          <li key={booth.id} className="row" data-colour={categories.get(booth.category)?.colour}>
            <button type="button" className="row__open" onClick={() => openBooth(booth.id)}>
              <span className="letter">{booth.place.label}</span>
              <span className="row__words">
                <span className="row__title">
                  <Says of={booth.title} />
                </span>
                <span className="row__team">
                  <Says of={booth.team} />
                  {marksOf(booth).visited && (
                    <>
                      {' · '}
                      {words.visitedMark}
                    </>
                  )}
                </span>
                <DemoMark booth={booth} />
              </span>
            </button>
            {view === '3d' && (
              <>
                <Button
                  kinds={['bare', 'icon']}
                  aria-label={`${t.walk}: ${say(booth.title)}`}
                  title={t.walk}
                  onClick={() => walkTo({ kind: 'booth', booth: booth.id })}
                >
                  <Icon name="walk" />
                </Button>
                <Button
                  kinds={['bare', 'icon']}
                  aria-label={`${t.teleport}: ${say(booth.title)}`}
                  title={t.teleport}
                  onClick={() => void teleportTo({ kind: 'booth', booth: booth.id })}
                >
                  <Icon name="forward" />
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
