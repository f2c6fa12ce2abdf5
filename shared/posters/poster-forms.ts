import type { PosterForm } from './form.ts'
import { arcs } from './forms/arcs.ts'
import { city } from './forms/city.ts'
import { clouds } from './forms/clouds.ts'
import { dots } from './forms/dots.ts'
import { greatLeaf } from './forms/great-leaf.ts'
import { moon } from './forms/moon.ts'
import { orbits } from './forms/orbits.ts'
import { quilt } from './forms/quilt.ts'
import { rays } from './forms/rays.ts'
import { scales } from './forms/scales.ts'
import { sprig } from './forms/sprig.ts'
import { tide } from './forms/tide.ts'

/** Every family of compositions. New ones go to the end: the order decides which poster has which. */
export const POSTER_FORMS: readonly [PosterForm, ...PosterForm[]] = [
  arcs,
  greatLeaf,
  sprig,
  dots,
  tide,
  city,
  orbits,
  moon,
  rays,
  clouds,
  scales,
  quilt,
]
