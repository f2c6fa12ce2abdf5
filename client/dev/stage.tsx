/**
 * A ceremony on the stage without a server: `?cue=reveal&t=6` (seconds; without it time runs), `&tier=first`, `&winners=2`,
 * `&people=60`, `&view=seat|walk|director`, `&quality=low`, `&still=1`, `&applause=0.6`, `&long=1`, `&person=Ada`,
 * `&film=1`, `&seat=40` (one's own), `&signs=20` (held up by as many), `&lang=zh`,
 * `&podium=1` (winners stand there in applause and thanks).
 */
import '@fontsource/fraunces/600.css'
import '@fontsource/noto-serif-sc/700.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/noto-sans-sc/500.css'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import film from '../../assets/exhibitions/cultural-creative-shanghai-2023/demos/ink-and-orbit/film.webm?url'
import { suggestLook } from '../../shared/avatars/look.ts'
import type { CueKind } from '../../shared/ceremony/ceremony-words.ts'
import { seatFor } from '../../shared/ceremony/seat-for.ts'
import { planOf } from '../../shared/exhibition/plan-of.ts'
import type { Tier } from '../../shared/plan/types.ts'
import { ceremonyStore, takeShow } from '../ceremony/ceremony-store.ts'
import { heldSigns } from '../ceremony/signs/held-signs.ts'
import { type StageView, stageView } from '../ceremony/stage/stage-view.ts'
import { exhibitionStore } from '../exhibition/exhibition-store.ts'
import type { ChosenQuality } from '../hall/quality.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { session } from '../hall-session/session.ts'
import { startLanguage } from '../i18n/language.ts'
import { EMPTY_HALL } from '../net/empty-hall.ts'
import type { HallConnection, HallSnapshot, PersonView } from '../net/types.ts'
import { HallCanvas } from '../world/hall-canvas.tsx'
import { linkPoses } from '../world/link-poses.ts'
import type { People } from '../world/world.ts'
import { drawPosters, sampleExhibition } from './sample-exhibition.ts'
import { devShow } from './stage-show.ts'

let query = new URLSearchParams(location.search)
const ask = (name: string, otherwise: string) => query.get(name) ?? otherwise
startLanguage()
const exhibition = sampleExhibition()
drawPosters(exhibition)
exhibitionStore.setState({
  state: {
    name: 'shown',
    shown: {
      exhibition,
      booths: new Map(exhibition.booths.map((booth) => [booth.id, booth])),
      categories: new Map(exhibition.categories.map((category) => [category.id, category])),
    },
  },
})
const plan = planOf(exhibition)
const began = Date.now()
let played = 0

/** Signs over the heads of as many as the query asks for: booths' names, and those that are drawn. */
function holdSigns(): void {
  const kinds = ['booth', 'leaf', 'booth', 'star', 'booth', 'bravo'] as const
  const from = performance.now() - 1000
  const signs = Array.from({ length: Number(ask('signs', '0')) }, (_, i) => {
    const sign = kinds[i % kinds.length] ?? 'leaf'
    const booth = exhibition.booths[(i * 5) % 12]?.id
    return { slot: 1 + i * 3, sign, ...(sign === 'booth' && booth ? { booth } : {}), from, until: from + 1e9 }
  })
  heldSigns.setState({ signs: new Map(signs.map((one) => [one.slot, one])) })
}

/** Begins the cue that the query asks for; `playCue('cue=vote&t=8')` in the console begins another. */
function play(): void {
  const tier = ask('tier', 'grand') as Tier
  const { show, programme } = devShow(
    exhibition,
    ask('cue', 'doors') as CueKind,
    tier,
    Number(ask('winners', '1')),
    query.has('t') ? began : Date.now(),
    {
      long: query.has('long'),
      person: ask('person', ''),
      film: query.has('film') ? film : '',
      podium: query.has('podium'),
    },
  )
  played += 1
  stageView.setState({ view: ask('view', 'seat') as StageView })
  ceremonyStore.setState({
    programme,
    applause: {
      ceremony: 'dev',
      run: 'night',
      played,
      counts: { clap: 0, cheer: 0, heart: 0, leaf: 0, wow: 0 },
      people: 40,
      level: Number(ask('applause', '0.6')),
    },
  })
  takeShow({ ...show, seq: played, played })
  holdSigns()
}
Object.assign(window, {
  playCue: (asked: string) => {
    query = new URLSearchParams(asked)
    play()
  },
})

const NAMES = ['Lin Yue', '王小明', 'Amara', '陈雨', 'Jules', 'Sofía', '周杰', 'Ngozi']

const personAt = (slot: number, seat: number): PersonView => ({
  slot,
  visitor: '',
  name: NAMES[slot % NAMES.length] ?? '',
  look: suggestLook(slot * 7),
  role: 'visitor',
  stripe: 255,
  presence: 'here',
  view: '3d',
  kind: 'visitor',
  booth: '',
  seat,
  handRaised: false,
})

/** People on the best seats, a few of whom cheer. */
const taken = new Set<number>()
const own = query.has('seat') ? Number(query.get('seat')) : seatFor(plan.seats, taken)
taken.add(own)
const mine = plan.seats[own]
const cheers = () => ['reveal', 'walk-on', 'closing', 'applause'].includes(ask('cue', ''))
const people = new Map<number, PersonView>()
for (let slot = 1; slot <= Number(ask('people', '60')); slot++) {
  const index = seatFor(plan.seats, taken)
  if (!plan.seats[index]) break
  taken.add(index)
  people.set(slot, personAt(slot, index))
}
const seated: People = {
  slots: () => people.keys(),
  locate: (slot, out) => {
    const seat = plan.seats[people.get(slot)?.seat ?? -1]
    if (!seat) return false
    Object.assign(out, { x: seat.x, z: seat.z, heading: seat.heading, speed: 0 })
    out.anim = cheers() && slot % 4 === 0 ? (slot % 8 === 0 ? 'cheer' : 'clap') : 'sit'
    return true
  },
}

const hall = createStore<HallSnapshot>(() => ({ ...EMPTY_HALL, phase: { name: 'live' }, ceremony: 'dev', me: 0 }))
const listeners: ((move: never) => void)[] = []
const connection = {
  store: hall,
  clock: { now: () => (query.has('t') ? began + Number(query.get('t')) * 1000 : Date.now()), error: () => 0 },
  request: async () => ({ ok: false, reason: 'not-here' }),
  sendPose: () => undefined,
  onPoseFrame: () => () => undefined,
  onMoved: (listener: (move: never) => void) => {
    listeners.push(listener)
    return () => undefined
  },
  rememberPlace: () => undefined,
  watchDemo: () => undefined,
  on: () => () => undefined,
  muteForMe: () => undefined,
  leave: async () => undefined,
} as unknown as HallConnection // what the stage does not ask for is not there

if (mine) Object.assign(ownPlace, { x: mine.x, z: mine.z, heading: mine.heading, epoch: 1, anim: 'sit' })
session.setState({ connection })
play()

const mark = (name: string, value: string) => {
  document.documentElement.dataset[name] = value
}
createRoot(document.getElementById('root') as HTMLElement).render(
  <HallCanvas
    exhibition={exhibition}
    plan={plan}
    connection={connection}
    daylight={query.has('evening') ? 'evening' : 'day'}
    quality={ask('quality', 'medium') as ChosenQuality}
    reducedMotion={query.has('still')}
    arrive={false}
    booth={null}
    covered={{ right: 0, bottom: 0 }}
    link={(world, linked) => {
      const undo = linkPoses(world, linked)
      world.people = seated
      return undo
    }}
    onNearBooth={() => undefined}
    onTapBooth={() => undefined}
    onTapPerson={() => undefined}
    onReady={() => {
      // the roster says that one sits
      if (query.get('view') !== 'walk') hall.setState({ people: new Map([[0, personAt(0, own)], ...people]) })
      mark('ready', 'true')
    }}
    onFailed={(reason) => mark('failed', String(reason))}
  />,
)
