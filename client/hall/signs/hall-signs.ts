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
import { fontsFor } from './fonts.ts'
import { hangSigns } from './hang-signs.ts'
import { drawCover, posterImages } from './poster-images.ts'
import { sharpSigns } from './sharp-signs.ts'
import { bannerKey, nameKey, posterKey, screenKey, totemKey, wantedSigns } from './sign-plan.ts'

/** Milliseconds of a frame that drawing signs may take. */
const BUDGET = 6
/** Milliseconds between two makings of the atlas's smaller levels while it fills. */
const MIPMAPS_EVERY = 700

export interface HallSigns {
  meshes: readonly Mesh[]
  /** Once a frame: draws what is still to be drawn, a little at a time. */
  update: () => void
  /** When the visitor has moved. */
  near: (from: Point) => void
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
  const jobs: { key: string; draw: Draw }[] = []
  const booths = plan.booths.map((slot) => exhibition.booths.find(({ id }) => id === slot.id) ?? NOTHING)
  const coloursOf = (index: number) => categoryColours(plan.branches[plan.booths[index]?.branch ?? 0]?.colour ?? 0)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { alpha: false })
  let ready = false
  let finished = 0
  let stopped = false

  const name = (i: number) => drawName((booths[i] ?? NOTHING).title)
  const totem = (i: number) => drawTotem(plan.booths[i]?.label ?? '', (booths[i] ?? NOTHING).title, coloursOf(i))
  const posterAt = (i: number, width: number, done: (draw: Draw) => void) => {
    const { poster } = booths[i] ?? NOTHING
    if (!poster) return
    const url = poster.startsWith('data:') || poster.startsWith('blob:') ? poster : `${poster}?w=${width}`
    images.load(url, (image) => done((c, w, h) => drawCover(c, w, h, image)))
  }

  plan.booths.forEach(({ id }, i) => {
    jobs.push({ key: posterKey(id), draw: drawPosterPlaceholder(id, coloursOf(i)) })
    jobs.push({ key: screenKey(id), draw: drawScreen(id, coloursOf(i)) })
    jobs.push({ key: nameKey(id), draw: name(i) }, { key: totemKey(id), draw: totem(i) })
  })
  plan.branches.forEach((branch, i) => {
    const title = exhibition.categories.find(({ id }) => id === branch.category)?.name ?? NOTHING.title
    for (const hand of [1, -1] as const)
      jobs.push({ key: bannerKey(i, hand), draw: drawBanner(branch.letter, title, hand) })
  })
  const words = [...booths, ...exhibition.categories.map(({ name: title }) => ({ title }))]
  const texts = words.flatMap(({ title }) => [title.en, title.zh]).concat('ABCDEFGH0123456789')
  void fontsFor(texts).then(() => {
    ready = true
    if (stopped) return
    plan.booths.forEach(({ id }, i) => {
      posterAt(i, 192, (draw) => {
        jobs.push({ key: posterKey(id), draw })
      })
    })
  })

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

  return {
    meshes: [mesh, sharp.mesh],
    update: () => {
      if (!ready || !context || jobs.length === 0) return
      const until = performance.now() + BUDGET
      do {
        const job = jobs.shift()
        const tile = job && layout.tiles.get(job.key)
        if (!job || !tile) continue
        canvas.width = tile.width
        canvas.height = tile.height
        job.draw(context, tile.width, tile.height)
        atlas.put(tile, canvas)
      } while (jobs.length > 0 && performance.now() < until)
      if (jobs.length > 0 && until - finished < MIPMAPS_EVERY) return
      atlas.finish()
      finished = until
    },
    near: (from) => {
      if (ready) sharp.update(from)
    },
    settled: () => ready && jobs.length === 0,
    dispose: () => {
      stopped = true
      images.stop()
      sharp.dispose()
      atlas.dispose()
      mesh.geometry.dispose()
      mesh.material.dispose()
    },
  }
}
