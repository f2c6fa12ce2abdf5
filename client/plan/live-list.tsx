import type { FloorPlan } from '../../shared/plan/types.ts'
import { LiveSign } from '../demos/live-sign.tsx'
import '../demos/demos.css'
import { useShown } from '../exhibition/exhibition-store.ts'
import { useHall } from '../hall-session/session.ts'
import { demoWords } from '../i18n/demos.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'

/** The map's lamps in words: each booth where a demo runs, to be chosen. */
export const LiveList = ({ plan, onChoose }: { plan: FloorPlan; onChoose: (booth: string) => void }) => {
  const t = useWords(demoWords)
  const { booths } = useShown()
  const live = useHall((hall) => hall.live)
  const running = plan.booths.filter(({ id }) => live.has(id))
  if (running.length === 0) return null
  return (
    <section className="map-live" aria-label={t.liveNow(running.length)}>
      <ul>
        {running.map(({ id, label }) => {
          const booth = booths.get(id)
          return (
            booth && (
              <li key={id}>
                <button type="button" className="map-live__booth" onClick={() => onChoose(id)}>
                  <strong>{label}</strong>
                  <span className="map-live__title">
                    <Says of={booth.title} />
                  </span>
                  <LiveSign booth={id} />
                </button>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
