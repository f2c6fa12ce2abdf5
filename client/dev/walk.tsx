/** The whole 3D hall without a server: `?quality=low`, `&arrive=1`, `&evening=1`, `&repeat=5`, `&still=1`, `&booth=3`, `&at=0,-17,0` (x, z, heading), `&lang=zh`. */
import '@fontsource/fraunces/600.css'
import '@fontsource/noto-serif-sc/700.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/noto-sans-sc/500.css'
import { createRoot } from 'react-dom/client'
import { planOf } from '../../shared/exhibition/plan-of.ts'
import type { ChosenQuality } from '../hall/quality.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { startLanguage } from '../i18n/language.ts'
import { MiniMap } from '../plan/mini-map.tsx'
import { HallCanvas } from '../world/hall-canvas.tsx'
import { sampleExhibition } from './sample-exhibition.ts'

const query = new URLSearchParams(location.search)
const exhibition = sampleExhibition(Number(query.get('repeat') ?? 1))
const plan = planOf(exhibition)
const host = document.getElementById('root')
if (!host) throw new Error('walk.html has no element #root to draw into.')

startLanguage()
const [x, z, heading] = (query.get('at') ?? '').split(',').map(Number)
if (x !== undefined && z !== undefined) Object.assign(ownPlace, { x, z, heading: heading ?? 0, epoch: 1 })

const mark = (name: string, value: string) => {
  document.documentElement.dataset[name] = value
}

const picture = query.has('map') ? (
  <MiniMap plan={plan} marked={plan.booths[4]?.id ?? null} pin={{ x: 20, z: 24 }} zoomable />
) : (
  <HallCanvas
    exhibition={exhibition}
    plan={plan}
    connection={null}
    daylight={query.has('evening') ? 'evening' : 'day'}
    quality={(query.get('quality') ?? 'auto') as ChosenQuality | 'auto'}
    reducedMotion={query.has('still')}
    arrive={query.has('arrive')}
    booth={plan.booths[Number(query.get('booth') ?? -1)]?.id ?? null}
    covered={{ right: Number(query.get('right') ?? 0), bottom: Number(query.get('bottom') ?? 0) }}
    onNearBooth={(booth) => mark('near', booth ?? '')}
    onTapBooth={(booth) => mark('tapped', booth)}
    onTapPerson={(slot) => mark('person', String(slot))}
    onReady={() => mark('ready', 'true')}
    onFailed={(reason) => mark('failed', String(reason))}
  />
)
createRoot(host).render(picture)
if (query.has('map')) mark('ready', 'true')
