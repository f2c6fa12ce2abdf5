import { Mesh, type WebGLRenderer } from 'three'
import type { Booth, Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { categoryColours } from '../../../shared/exhibition/palette.ts'
import type { FloorPlan, Point } from '../../../shared/plan/types.ts'
import type { HallUniforms } from '../light/daylight.ts'
import type { QualityTraits } from '../quality.ts'
import { layoutAtlas } from './atlas-layout.ts'
import { atlasTexture } from './atlas-texture.ts'
import { cardMaterial } from './card-material.ts'
import { Cards } from './cards.ts'
import { drawPosterPlaceholder, drawScreen } from './draw-pictures.ts'
import { type Draw, drawBanner, drawName, drawTotem } from './draw-signs.ts'
import { whenFonts } from './fonts.ts'
import { hangSigns } from './hang-signs.ts'
import { drawCover, posterImages } from './poster-images.ts'
import { sharpSigns } from './sharp-signs.ts'
import { bannerKey, nameKey, posterKey, screenKey, totemKey, wantedSigns } from './sign-plan.ts'
import { signQueue } from './sign-queue.ts'

export interface HallSigns {
  meshes: readonly Mesh[]
  /** Once a frame of so many seconds: draws what is still to be drawn, a little at a time, what is near first. */
  update: (seconds: number, from: Point) => void
  /** Nothing is left to draw (posters may still be on their way). */
  settled: () => boolean
  dispose: () => void
}

const NOTHING: Pick<Booth, 'title' | 'poster'> = { title: { en: '', zh: '' }, poster: '' }

/** Posters, screens, names, totems and banners: one draw call over one atlas, and one more for those close by. */
export const hallSigns = (
  renderer: WebGLRenderer,
  exhibition: Exhibition,
  plan: FloorPlan,
  uniforms: HallUniforms,
  traits: QualityTraits,
): HallSigns => {
  const layout = layoutAtlas(wantedSigns(plan), traits.atlas, 2048)
  const atlas = atlasTexture(renderer, layout.width, layout.height)
  const images = posterImages()
  const queue = signQueue(atlas, layout)
  const booths = plan.booths.map((slot) => exhibition.booths.find(({ id }) => id === slot.id) ?? NOTHING)
  const coloursOf = (index: number) => categoryColours(plan.branches[plan.booths[index]?.branch ?? 0]?.colour ?? 0)
  let written = false

  const name = (i: number) => drawName((booths[i] ?? NOTHING).title)
  const totem = (i: number) => drawTotem(plan.booths[i]?.label ?? '', (booths[i] ?? NOTHING).title, coloursOf(i))
  const posterAt = (i: number, width: number, done: (draw: Draw) => void) => {
    const { poster } = booths[i] ?? NOTHING
    if (!poster) return
    const url = poster.startsWith('data:') || poster.startsWith('blob:') ? poster : `${poster}?w=${width}`
    images.load(url, (image) => done((c, w, h) => drawCover(c, w, h, image)))
  }

  plan.booths.forEach((at, i) => {
    const { id } = at
    queue.add({ key: posterKey(id), draw: drawPosterPlaceholder(id, coloursOf(i)), at })
    queue.add({ key: screenKey(id), draw: drawScreen(id, coloursOf(i)), at })
    posterAt(i, 192, (draw) => queue.add({ key: posterKey(id), draw, at }))
  })
  const writeAll = () => {
    written = true
    plan.booths.forEach((at, i) => {
      queue.add({ key: nameKey(at.id), draw: name(i), at }, { key: totemKey(at.id), draw: totem(i), at })
    })
    plan.branches.forEach((branch, i) => {
      const title = exhibition.categories.find(({ id }) => id === branch.category)?.name ?? NOTHING.title
      for (const hand of [1, -1] as const)
        queue.add({ key: bannerKey(i, hand), draw: drawBanner(branch.letter, title, hand), at: branch.mouth })
    })
    sharp.rewrite()
  }
  const sharp = sharpSigns(renderer, plan, uniforms, traits.sharpPosters, {
    name,
    totem,
    poster: (i, done) => posterAt(i, 768, done),
  })
  const cards = new Cards(layout)
  hangSigns(plan, layout.tiles, cards)
  const mesh = new Mesh(cards.geometry(), cardMaterial(atlas.texture, uniforms, sharp.sharp))
  mesh.name = 'cards'
  mesh.renderOrder = 3
  mesh.receiveShadow = true
  mesh.matrixAutoUpdate = false
  mesh.frustumCulled = false

  const words = [...booths, ...exhibition.categories.map(({ name: title }) => ({ title }))]
  const texts = words.flatMap(({ title }) => [title.en, title.zh]).concat('ABCDEFGH0123456789')
  const stopFonts = whenFonts(texts, writeAll)

  return {
    meshes: [mesh, sharp.mesh],
    update: (seconds, from) => {
      queue.work(seconds, from)
      if (written) sharp.update(from)
    },
    settled: () => written && queue.empty(),
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
