import { CanvasTexture, SRGBColorSpace, type Texture } from 'three'
import { elapsedOf, type Show } from '../../../shared/ceremony/show.ts'
import type { Booth, Category, Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { whenFonts } from '../../fonts/canvas-faces.ts'
import { loadFontsFor, typedFontsKnown } from '../../fonts/load-fonts.ts'
import type { MainScreen } from '../../hall/signs/main-screen.ts'
import type { CeremonySnapshot } from '../ceremony-store.ts'
import { PAINTERS } from './screen/paint-cue.ts'
import { stagePosters } from './screen/posters.ts'
import { stageVideo } from './screen/stage-video.ts'
import type { StageSource } from './stage-source.ts'
import { asVote, pollOnScreen } from './timing/poll-screen.ts'
import { screenStep, voteLeft } from './timing/screen-step.ts'

/** Every sign that a clock or a number may need, so that a digit never waits for its face. */
const ALWAYS = 'ABCDEFGH0123456789:–'

const NOBODY: readonly never[] = []

export interface StageScreen {
  /**
   * Once a frame; draws only when there is something else to be seen. Whether the screen is the ceremony's now: it is the
   * hall's while neither a cue plays nor a poll is shown.
   */
  update: (known: CeremonySnapshot, now: number, small: boolean) => boolean
  /** Draws a winner's poster, for the boards on the stage. */
  poster: (booth: string, context: CanvasRenderingContext2D, width: number, height: number) => void
  /** How often something came that boards may show. */
  readonly posters: number
  /** Gives the screen back to the hall. */
  release: () => void
  dispose: () => void
}

/** The main screen as the ceremony's: one canvas, drawn when a second, a leaf or a picture is new. */
export function stageScreen(
  screen: MainScreen,
  source: StageSource,
  exhibition: () => Exhibition,
  width: number,
  changes: { scene: () => void; sound: () => boolean; still: boolean },
): StageScreen {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.round(width * 0.3125)
  const context = canvas.getContext('2d', { alpha: false })
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 8
  const own: Texture | null = screen.mesh.material.map
  let came = 0
  const posters = stagePosters(width > 1200 ? 768 : 384, () => {
    came += 1
  })
  const video = stageVideo(canvas.height, changes.sound, source.now)
  /** What the picture on the canvas is of. */
  const drawn = { show: null as Show | null, opened: 0, step: Number.NaN, came: -1, tally: -1, words: -1 }
  let scene = ''
  let played = -1
  /** A poll that is shown as if it were the cue. */
  let poll = { of: null as Show | null, award: '', show: null as Show | null }
  let programme: CeremonySnapshot['programme'] = null
  let award: ReturnType<typeof awardOf>
  let stopFonts = () => {}
  let words = 0
  let booths: ReadonlyMap<string, Booth> = new Map()
  let categories: ReadonlyMap<string, Category> = new Map()
  let read: Exhibition | undefined

  const rewrite = () => {
    words += 1
  }
  // a rarer character came after it was drawn
  document.fonts.addEventListener('loadingdone', rewrite)

  const look = () => {
    const shown = exhibition()
    if (shown === read) return
    read = shown
    booths = new Map(shown.booths.map((booth) => [booth.id, booth]))
    categories = new Map(shown.categories.map((category) => [category.id, category]))
  }
  /** Another cue: its faces are fetched, and the posters of all who may stand on the screen in it. */
  const begin = (show: Show, known: CeremonySnapshot) => {
    const { cue } = show
    if (!cue) return
    const award = awardOf(known, show)
    const concerned = (award?.nominees ?? ('booth' in cue ? [cue.booth] : [])).flatMap((id) => booths.get(id) ?? [])
    posters.want(concerned)
    const said = concerned.map(({ title, team, summary }) => [title, team, summary])
    const texts = JSON.stringify([cue, award?.name, said, known.programme?.title, ALWAYS, ...categories.values()])
    loadFontsFor(texts)
    void typedFontsKnown().then(rewrite)
    stopFonts()
    stopFonts = whenFonts([texts], rewrite)
  }
  /** What the screen shows: the ceremony as it is, or a poll that was opened by its time. */
  const onScreen = ({ show, programme }: CeremonySnapshot, now: number): Show | null => {
    if (!show) return null
    const award = pollOnScreen(show, programme?.awards ?? NOBODY, now)
    if (poll.of !== show || poll.award !== award) poll = { of: show, award, show: award ? asVote(show, award) : null }
    return poll.show ?? show
  }
  const paint = (known: CeremonySnapshot, show: Show, now: number, step: number) => {
    const { cue } = show
    if (!cue || !context) return
    const award = awardOf(known, show)
    const poll = award && show.polls[award.id]
    const draw = PAINTERS[cue.kind]({
      cue,
      title: known.programme?.title ?? read?.title ?? { en: '', zh: '' },
      elapsed: elapsedOf(show, now),
      award,
      opened: award && known.opened.get(award.id),
      voteLeft: voteLeft(show, award?.ballot?.closesAt ?? null, now),
      voteOpen: poll ? poll.closedAt === null : false,
      tally: award?.ballot?.tally === 'live' ? (source.tally?.of(award.id) ?? null) : null,
      applause: known.applause?.level ?? 0,
      step,
      booth: (id) => booths.get(id),
      category: (id) => categories.get(id),
      posters,
      still: changes.still,
      demo: cue.kind === 'demo' ? source.demo?.draw(now) : undefined,
    })
    context.save()
    draw(context, canvas.width, canvas.height)
    context.restore()
    texture.needsUpdate = true
  }

  return {
    get posters() {
      return came
    },
    update: (known, now, small) => {
      const show = onScreen(known, now)
      look()
      if (!show?.cue) return false
      if (drawn.show !== show || programme !== known.programme) {
        programme = known.programme
        award = awardOf(known, show)
        const named = `${show.run} ${show.played} ${poll.award} ${award?.id}`
        if (scene !== named) {
          if (scene && known.show?.played !== played) changes.scene()
          played = known.show?.played ?? played
          scene = named
          begin(show, known)
        }
      }
      video.update(show, now, small)
      const step =
        show.cue.kind === 'applause'
          ? Math.round((known.applause?.level ?? 0) * 20)
          : screenStep(show, award?.nominees.length ?? 0, award?.ballot?.closesAt ?? null, now)
      source.demo?.look(show.cue.kind === 'demo' ? show.cue.booth : null)
      const tally = (source.tally?.version ?? 0) + (source.demo?.version(now) ?? 0)
      const map = video.texture() ?? texture
      if (screen.mesh.material.map !== map) screen.mesh.material.map = map
      if (
        drawn.show === show &&
        drawn.step === step &&
        drawn.came === came &&
        drawn.tally === tally &&
        drawn.words === words &&
        drawn.opened === known.opened.size
      )
        return true
      drawn.show = show
      drawn.step = step
      drawn.came = came
      drawn.tally = tally
      drawn.words = words
      drawn.opened = known.opened.size
      paint(known, show, now, step)
      return true
    },
    poster: (booth, onto, w, h) => {
      onto.save()
      if (!posters.draw(onto, booth, 0, 0, w, h)) {
        onto.fillStyle = '#F6F1E7'
        onto.fillRect(0, 0, w, h)
      }
      onto.restore()
    },
    release: () => {
      if (scene === '') return
      scene = ''
      drawn.show = null
      source.demo?.look(null)
      video.stop()
      if (screen.mesh.material.map !== own) screen.mesh.material.map = own
    },
    dispose: () => {
      if (screen.mesh.material.map !== own) screen.mesh.material.map = own
      stopFonts()
      document.fonts.removeEventListener('loadingdone', rewrite)
      video.dispose()
      posters.dispose()
      texture.dispose()
    },
  }
}

/** The award that a picture is about: the cue's, or that of those who stand on the podium. */
const awardOf = ({ programme }: CeremonySnapshot, { cue, podium }: Show) => {
  const award = cue && 'award' in cue ? cue.award : podium
  return programme?.awards.find(({ id }) => id === award)
}
