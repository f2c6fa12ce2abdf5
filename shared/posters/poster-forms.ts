import type { PosterForm } from './form.ts'
import { arcs } from './forms/arcs.ts'
import { awning } from './forms/awning.ts'
import { bars } from './forms/bars.ts'
import { beast } from './forms/beast.ts'
import { book } from './forms/book.ts'
import { bubbles } from './forms/bubbles.ts'
import { city } from './forms/city.ts'
import { clouds } from './forms/clouds.ts'
import { curtain } from './forms/curtain.ts'
import { dots } from './forms/dots.ts'
import { echo } from './forms/echo.ts'
import { facade } from './forms/facade.ts'
import { fold } from './forms/fold.ts'
import { frames } from './forms/frames.ts'
import { garden } from './forms/garden.ts'
import { greatLeaf } from './forms/great-leaf.ts'
import { hand } from './forms/hand.ts'
import { hills } from './forms/hills.ts'
import { lamps } from './forms/lamps.ts'
import { letter } from './forms/letter.ts'
import { mask } from './forms/mask.ts'
import { mirror } from './forms/mirror.ts'
import { moon } from './forms/moon.ts'
import { orbits } from './forms/orbits.ts'
import { path } from './forms/path.ts'
import { quilt } from './forms/quilt.ts'
import { rays } from './forms/rays.ts'
import { scales } from './forms/scales.ts'
import { sprig } from './forms/sprig.ts'
import { stairs } from './forms/stairs.ts'
import { table } from './forms/table.ts'
import { tide } from './forms/tide.ts'
import { vessel } from './forms/vessel.ts'
import { weave } from './forms/weave.ts'
import { wheels } from './forms/wheels.ts'
import { wings } from './forms/wings.ts'

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
  fold,
  weave,
  echo,
  garden,
  hand,
  curtain,
  mirror,
  vessel,
  path,
  lamps,
  facade,
  table,
  awning,
  book,
  bars,
  wings,
  beast,
  frames,
  bubbles,
  letter,
  mask,
  wheels,
  hills,
  stairs,
]
