import { Group } from 'three'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { categoryColours } from '../../../shared/exhibition/palette.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { STAGE_HEIGHT } from '../../../shared/plan/plan-numbers.ts'
import type { PlaceStage } from '../../hall/create-place.ts'
import { restAims } from '../../hall/evening/beams.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import { drawPosterPlaceholder } from '../../hall/signs/draw-pictures.ts'
import { stir } from '../../world/frame-pace.ts'
import type { World } from '../../world/world.ts'
import { goldenTitles, waitsForName } from '../reveal-times.ts'
import { stageCamera } from './camera/stage-camera.ts'
import { goldenName } from './props/golden-name.ts'
import { fallingLeaves, LEAVES } from './props/leaves.ts'
import { PLINTH_HEIGHT, plinth, plinthSpot } from './props/plinth.ts'
import { posterBoards } from './props/poster-boards.ts'
import { trophies } from './props/trophies.ts'
import { stageLight } from './stage-light.ts'
import { stageScreen } from './stage-screen.ts'
import type { StageSource } from './stage-source.ts'
import type { StageView } from './stage-view.ts'
import { standIns3d } from './stand-ins.ts'
import { aimBeams } from './timing/beam-aims.ts'
import { CLOSING_CONFETTI_MS, CONFETTI_MS } from './timing/moments.ts'
import { calm, newStageNow, readStage, type StageNow } from './timing/stage-at.ts'

export interface StageInput {
  world: World
  place: PlaceStage
  light: HallUniforms
  source: StageSource
  exhibition: () => Exhibition
  /** Few pixels and little memory. */
  small: boolean
  view: () => StageView
  /** Whether a film may be heard. */
  sound: () => boolean
}

export interface Stage {
  group: Group
  /** How the stage stood in the last frame. */
  readonly now: StageNow
  /** How far nightfall was then, 0 to 1. */
  readonly dusk: number
  /** Who stands on the golden leaf; the same list as long as nothing changes. */
  readonly golden: readonly Bilingual[]
  /** Once a frame, before the camera is used: everything follows from the show and the time. */
  update: (seconds: number) => void
  dispose: () => void
}

/** The ceremony on the stage: light, screen, beams, leaves, trophies, stand-ins and cameras. Plain three.js. */
export function createStage(input: StageInput): Stage {
  const { world, place, light, source, exhibition, small } = input
  const { reducedMotion } = world
  const now = newStageNow()
  const lamp = stageLight(place)
  const screen = stageScreen(place.screen, source, exhibition, small ? 1024 : 2048, {
    scene: lamp.dip,
    sound: input.sound,
    still: reducedMotion,
  })
  const leaves = fallingLeaves(
    small ? LEAVES.few : LEAVES.whole,
    exhibition().categories.map(({ colour }) => colour),
  )
  const stand = plinth(place.material)
  const trophy = trophies(light)
  trophy.mesh.position.y = PLINTH_HEIGHT
  stand.group.add(trophy.mesh)
  const boards = posterBoards(light)
  const name = goldenName(light)
  const people = standIns3d(world, exhibition)
  const group = new Group()
  group.name = 'ceremony'
  group.add(leaves.mesh, stand.group, boards.mesh, name.mesh)
  const rest = restAims()
  const camera = stageCamera(world, now, input.view)
  world.rig.stage = camera
  let award = ''
  let read: ReturnType<StageSource['store']['getState']> | undefined
  let waited = ''
  let came = -1
  /** A ceremony played until now: what it moved goes back to its rest. */
  let ends = false

  /** The trophy of an award stands on the plinth, beside as many winners as it has. */
  const raise = (id: string) => {
    award = id
    const { programme, opened } = source.store.getState()
    const given = programme?.awards.find((one) => one.id === id)
    const spot = plinthSpot(opened.get(id)?.envelope.winners.length ?? 1)
    stand.group.position.set(spot.x, STAGE_HEIGHT, spot.z)
    trophy.show(given?.tier ?? null)
  }
  const hang = (id: string) => {
    came = screen.posters
    const winners = source.store.getState().opened.get(id)?.envelope.winners ?? []
    const shown = exhibition()
    boards.show(
      people.places,
      winners.length,
      people.places.map((index) => (context, width, height) => {
        const booth = shown.booths.find((one) => one.id === winners[index]?.booth)
        const category = shown.categories.find((one) => one.id === booth?.category)
        if (booth) drawPosterPlaceholder(booth.id, categoryColours(category?.colour ?? 0))(context, width, height)
        screen.poster(winners[index]?.booth ?? '', context, width, height)
      }),
    )
  }

  return {
    group,
    now,
    get dusk() {
      return lamp.dusk
    },
    get golden() {
      return name.shown
    },
    update: (seconds) => {
      const known = source.store.getState()
      const { show } = known
      const time = source.now()
      const waits = waitsForName(show, time)
      if (known !== read || waits !== waited) {
        const golden = goldenTitles(known, waits)
        if (golden) name.show(golden)
      }
      read = known
      waited = waits
      if (!show?.cue) {
        now.kind = null
        now.podium = false
        // before the first cue the light is the hall's own, until the director wants another
        const before = show?.phase === 'before'
        if (before && (show.lights !== 'cue' || lamp.dusk > 0)) {
          readStage(show, known.opened, time, now)
          if (!lamp.update(now, seconds, reducedMotion)) stir(world)
        } else lamp.release(before)
        // before the first cue the screen may be a poll's
        if (!screen.update(known, time, small)) screen.release()
        leaves.show(-1, 1, false)
        stand.group.visible = false
        people.update(now, -1, undefined)
        boards.hide()
        if (ends) for (const [k, aim] of (place.aims() ?? []).entries()) if (rest[k]) aim.copy(rest[k])
        ends = false
        return
      }
      ends = true
      readStage(show, known.opened, time, now)
      if (reducedMotion) calm(now)
      stir(world)
      screen.update(known, time, small)
      lamp.update(now, seconds, reducedMotion)
      const aims = place.aims()
      if (aims) aimBeams(now, aims, reducedMotion)
      const lasts = now.colourful ? CLOSING_CONFETTI_MS : CONFETTI_MS
      leaves.show(now.leaves, lasts, now.colourful)
      if (award !== now.trophy) raise(now.trophy)
      stand.group.visible = now.trophy !== ''
      trophy.mesh.rotation.y = reducedMotion ? 0.3 : 0.3 + Math.sin(now.elapsed / 2600) * 0.35
      const changed = people.update(now, show.played, known.opened.get(now.trophy))
      if (people.places.length === 0) boards.hide()
      else if (changed || came !== screen.posters) hang(now.trophy)
      boards.light(0.5 + 0.45 * now.key)
    },
    dispose: () => {
      if (world.rig.stage === camera) {
        world.rig.stage = null
        world.rig.lent = false
        world.rig.names = [12, 16]
      }
      people.dispose()
      lamp.release()
      screen.dispose()
      leaves.dispose()
      trophy.dispose()
      stand.dispose()
      boards.dispose()
      name.dispose()
      group.removeFromParent()
    },
  }
}
