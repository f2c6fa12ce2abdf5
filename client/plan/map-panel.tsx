import { useMemo, useState } from 'react'
import { wrapAngle } from '../../shared/plan/compass.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { standNear } from '../../shared/plan/walkable.ts'
import { walkableOf } from '../../shared/plan/walkable-of.ts'
import { READ_FROM, stoneBefore } from '../../shared/plan/wall-stones.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { teleportTo, walkTo } from '../hall-session/acts.ts'
import { planOf } from '../hall-session/plan.ts'
import { useSession } from '../hall-session/session.ts'
import { mapWords } from '../i18n/map.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { DirectionsLine } from './directions.tsx'
import { LiveList } from './live-list.tsx'
import { type MapChoice, MiniMap } from './mini-map.tsx'

/** Moves a tapped place onto the floor beside it; null when there is none near. */
const onFloor = (plan: FloorPlan, choice: MapChoice): MapChoice | null => {
  if (choice.kind === 'booth') return choice
  const at = standNear(walkableOf(plan), choice, 6)
  if (!at) return null
  // Before the wall of winners one looks at it.
  const stone = stoneBefore(plan.wall, at, READ_FROM)
  return { kind: 'spot', x: at.x, z: at.z, ...(stone && { heading: wrapAngle(stone.heading + Math.PI) }) }
}

/** The map to go by: a tap chooses a booth or a place, then one walks there or is taken there. */
export const MapPanel = () => {
  const t = useWords(mapWords)
  const { exhibition, booths } = useShown()
  const plan = planOf(exhibition)
  const inside = useSession((state) => state.connection !== null)
  const near = useSession((state) => state.nearBooth)
  const [choice, setChoice] = useState<MapChoice | null>(null)
  const [missed, setMissed] = useState(false)
  const booth = choice?.kind === 'booth' ? booths.get(choice.booth) : undefined
  const label = useMemo(() => plan.booths.find(({ id }) => id === booth?.id)?.label, [plan, booth])
  const choose = (wanted: MapChoice) => {
    const found = onFloor(plan, wanted)
    setChoice(found)
    setMissed(!found)
  }
  return (
    <div className="map-panel">
      <MiniMap
        plan={plan}
        marked={booth?.id ?? near}
        pin={choice?.kind === 'spot' ? choice : null}
        onChoose={choose}
        zoomable
      />
      <LiveList plan={plan} onChoose={(booth) => choose({ kind: 'booth', booth })} />
      <div className="map-panel__choice" aria-live="polite">
        {choice ? (
          <p className="map-panel__what">
            {booth ? (
              <>
                <strong>{label}</strong> <Says of={booth.title} />
              </>
            ) : (
              t.place
            )}
          </p>
        ) : (
          <p className="map-panel__hint">{missed ? t.noWay : t.hint}</p>
        )}
        {booth && <DirectionsLine booth={booth.id} />}
        {choice && inside && (
          <div className="map-panel__acts">
            <Button kinds={['main']} onClick={() => walkTo(choice)}>
              {t.walkThere}
            </Button>
            <Button onClick={() => void teleportTo(choice)}>{t.takeThere}</Button>
          </div>
        )}
      </div>
    </div>
  )
}
