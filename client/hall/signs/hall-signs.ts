import { Mesh, type WebGLRenderer } from 'three'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { categoryColours } from '../../../shared/exhibition/palette.ts'
import type { FloorPlan, Point } from '../../../shared/plan/types.ts'
import { whenFonts } from '../../fonts/canvas-faces.ts'
import type { HallUniforms } from '../light/daylight.ts'
import type { QualityTraits } from '../quality.ts'
import { layoutAtlas } from './atlas-layout.ts'
import { atlasTexture } from './atlas-texture.ts'
import { cardMaterial } from './card-material.ts'
import { Cards } from './cards.ts'
import { drawPosterPlaceholder, drawScreen } from './draw-pictures.ts'
import { type Draw, drawBanner, drawName, drawTotem } from './draw-signs.ts'
import { hangSigns } from './hang-signs.ts'
import { drawCover, posterImages } from './poster-images.ts'
import { sharpSigns } from './sharp-signs.ts'
import { bannerKey, nameKey, posterKey, screenKey, totemKey, wantedSigns } from './sign-plan.ts'
import { signQueue } from './sign-queue.ts'
import { signWords } from './sign-words.ts'

export interface HallSigns {
  meshes: readonly Mesh[]
  /** What the signs say, and again when it has changed: only what differs is drawn anew. */
  show: (exhibition: Exhibition) => void
  /** Once a frame of so many seconds: draws what is still to be drawn, a little at a time, what is near first. */
  update: (seconds: number, from: Point) => void
  /** Nothing is left to draw (posters may still be on their way). */
  settled: () => boolean
  dispose: () => void
}

/** Posters, screens, names, totems and banners: one draw call over one atlas, and one more for those close by. */
export const hallSigns = (
  renderer: WebGLRenderer,
  plan: FloorPlan,
  uniforms: HallUniforms,
  traits: QualityTraits,
  /** Pictures change at once instead of dissolving. */
  cut = false,
): HallSigns => {
  const layout = layoutAtlas(wantedSigns(plan), traits.atlas, 2048)
  const atlas = atlasTexture(renderer, layout.width, layout.height)
  const queue = signQueue(atlas, layout)
  const images = posterImages()
  const words = signWords(plan)
  let stopFonts = () => {}
  let written = false

  const coloursOf = (i: number) => categoryColours(plan.branches[plan.booths[i]?.branch ?? 0]?.colour ?? 0)
  const name = (i: number) => drawName(words.title(i))
  const totem = (i: number) => drawTotem(plan.booths[i]?.label ?? '', words.title(i), coloursOf(i))
  const posterAt = (i: number, width: number, done: (draw: Draw) => void) => {
    const url = words.poster(i, width)
    if (url) images.load(url, (image) => done((c, w, h) => drawCover(c, w, h, image)))
  }
  const sharp = sharpSigns(renderer, plan, uniforms, traits.sharpPosters, cut, {
    name,
    totem,
    poster: (i, done) => posterAt(i, 768, done),
  })
  plan.booths.forEach((at, i) => {
    queue.add({ key: posterKey(at.id), draw: drawPosterPlaceholder(at.id, coloursOf(i)), at })
    queue.add({ key: screenKey(at.id), draw: drawScreen(at.id, coloursOf(i)), at })
  })
  const write = (booths: Iterable<number>, branches: Iterable<number>) => {
    written = true
    for (const i of booths) {
      const at = plan.booths[i]
      if (at) queue.add({ key: nameKey(at.id), draw: name(i), at }, { key: totemKey(at.id), draw: totem(i), at })
    }
    for (const i of branches) {
      const branch = plan.branches[i]
      for (const hand of branch ? ([1, -1] as const) : [])
        if (branch)
          queue.add({
            key: bannerKey(i, hand),
            draw: drawBanner(branch.letter, words.branch(i), hand),
            at: branch.mouth,
          })
    }
    sharp.rewrite()
  }

  const cards = new Cards(layout)
  hangSigns(plan, layout.tiles, cards)
  const mesh = new Mesh(cards.geometry(), cardMaterial(atlas.texture, uniforms, sharp.sharp, sharp.dissolve))
  mesh.name = 'cards'
  mesh.renderOrder = 3
  mesh.receiveShadow = true
  mesh.matrixAutoUpdate = false
  mesh.frustumCulled = false
  const toWrite = { booths: new Set<number>(), branches: new Set<number>() }

  return {
    meshes: [mesh, sharp.mesh],
    show: (exhibition) => {
      const changed = words.take(exhibition)
      for (const i of changed.posters) {
        const at = plan.booths[i]
        if (at) posterAt(i, 192, (draw) => queue.add({ key: posterKey(at.id), draw, at }))
      }
      sharp.repost(changed.posters)
      for (const i of changed.titles) toWrite.booths.add(i)
      for (const i of changed.branches) toWrite.branches.add(i)
      if (toWrite.booths.size + toWrite.branches.size === 0) return
      stopFonts()
      stopFonts = whenFonts(words.texts(), (complete) => {
        write(toWrite.booths, toWrite.branches)
        if (!complete) return
        toWrite.booths.clear()
        toWrite.branches.clear()
      })
    },
    update: (seconds, from) => {
      queue.work(seconds, from)
      if (written) sharp.update(seconds, from)
    },
    settled: () => written && queue.empty() && sharp.settled(),
    dispose: () => {
      stopFonts()
      images.stop()
      sharp.dispose()
      atlas.dispose()
      mesh.geometry.dispose()
      mesh.material.dispose()
    },
  }
}
