/** The main screen in every cue, flat and side by side: `?only=reveal`, `&width=1024`. What the seats see of it is stage.html. */
import '@fontsource/fraunces/600.css'
import '@fontsource/noto-serif-sc/700.css'
import '@fontsource/inter/600.css'
import '@fontsource/noto-sans-sc/500.css'
import { CUE_KINDS, type CueKind } from '../../shared/ceremony/ceremony-words.ts'
import { PAINTERS } from '../ceremony/stage/screen/paint-cue.ts'
import { stagePosters } from '../ceremony/stage/screen/posters.ts'
import { asVote } from '../ceremony/stage/timing/poll-screen.ts'
import { screenStep } from '../ceremony/stage/timing/screen-step.ts'
import { drawPosters, sampleExhibition } from './sample-exhibition.ts'
import { type DevWords, devShow, LONG } from './stage-show.ts'

const query = new URLSearchParams(location.search)
const width = Number(query.get('width') ?? '1024')

interface Sheet extends DevWords {
  kind: CueKind
  /** Seconds into the cue. */
  at: number
  winners?: number
  /** A poll that was opened by its time: seconds until it closes, null for nobody knows, -1 for closed. */
  poll?: number | null
}
const sheets: Sheet[] = [
  ...CUE_KINDS.map((kind) => ({ kind, at: kind === 'group-photo' ? 42.5 : 8 })),
  { kind: 'nominees', at: 1, long: true },
  { kind: 'nominees', at: 58, long: true },
  { kind: 'vote', at: 8, poll: null },
  { kind: 'vote', at: 8, poll: 3599, long: true },
  { kind: 'vote', at: 8, poll: -1 },
  { kind: 'reveal', at: 3.7 },
  { kind: 'reveal', at: 8, long: true },
  { kind: 'reveal', at: 8, person: 'Lin Yue' },
  { kind: 'reveal', at: 8, long: true, person: LONG.person },
  { kind: 'reveal', at: 8, person: '欧阳慧敏' },
  { kind: 'reveal', at: 8, winners: 3, long: true },
  { kind: 'reveal', at: 8, winners: 8, long: true },
]

for (const sheet of sheets) {
  if (query.has('only') && query.get('only') !== sheet.kind) continue
  const exhibition = sampleExhibition()
  drawPosters(exhibition)
  const { show, programme, opened } = devShow(exhibition, sheet.kind, 'first', sheet.winners ?? 1, 0, sheet)
  const { cue } = show
  const award = programme.awards[0]
  if (!cue || !award) continue
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.round(width * 0.3125)
  canvas.title = JSON.stringify(sheet)
  document.body.append(canvas)
  const now = sheet.at * 1000
  const booths = new Map(exhibition.booths.map((booth) => [booth.id, booth]))
  const posters = stagePosters(384, () => paint())
  posters.want(award.nominees.flatMap((id) => booths.get(id) ?? []))
  const paint = () => {
    const context = canvas.getContext('2d')
    if (!context) return
    PAINTERS[cue.kind]({
      cue: sheet.poll === undefined ? cue : (asVote(show, award.id).cue ?? cue),
      title: exhibition.title,
      elapsed: now,
      award,
      opened,
      voteLeft: sheet.poll === undefined ? 37 : sheet.poll,
      voteOpen: sheet.poll !== -1,
      tally: Object.fromEntries(award.nominees.map((id, i) => [id, 7 + ((i * 5) % 9)])),
      applause: 0.6,
      step: cue.kind === 'applause' ? 12 : screenStep(show, award.nominees.length, null, now),
      booth: (id) => booths.get(id),
      category: (id) => exhibition.categories.find((category) => category.id === id),
      posters,
      still: query.has('still'),
      demo: undefined,
    })(context, canvas.width, canvas.height)
  }
  paint()
  void document.fonts.ready.then(paint)
}
