import { useShown } from '../exhibition/exhibition-store.ts'
import { walkTo } from '../hall-session/acts.ts'
import { planOf } from '../hall-session/plan.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { HallMap } from './hall-map.tsx'
import { MapLegend } from './map-legend.tsx'

/** The laurel from above; a leaf chosen is a booth gone to. */
export function MapPanel() {
  const t = useWords(hallWords)
  const { exhibition } = useShown()
  return (
    <div className="map-panel">
      <p>{t.mapHint}</p>
      <HallMap plan={planOf(exhibition)} onBooth={(booth) => walkTo({ kind: 'booth', booth })} />
      <MapLegend />
    </div>
  )
}
