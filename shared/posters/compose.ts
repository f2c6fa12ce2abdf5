import type { Bilingual } from '../exhibition/text.ts'
import type { Ground } from './canvas.ts'
import type { PosterForm } from './form.ts'
import { POSTER_FORMS } from './poster-forms.ts'
import { seedOf } from './seed.ts'

/** What a poster will look like before it is drawn. */
export interface Composition {
  form: PosterForm
  variant: number
  ground: Ground
  seed: number
}

/** Chosen so that the sample exhibition's walls show no arrangement twice; any number would do elsewhere. */
const SALT = '10rn7'

const isEnglish = (word: string): boolean => word.charCodeAt(0) < 128

const SPOKEN = POSTER_FORMS.map((form) => ({
  form,
  english: form.words.filter(isEnglish).map((word) => new RegExp(`\\b${word}`, 'u')),
  chinese: form.words.filter((word) => !isEnglish(word)),
}))

/** How many of each form's words a title says. */
const votes = (title: Bilingual): { form: PosterForm; count: number }[] => {
  const lower = title.en.toLowerCase()
  return SPOKEN.map(({ form, english, chinese }) => ({
    form,
    count: english.filter((word) => word.test(lower)).length + chinese.filter((word) => title.zh.includes(word)).length,
  }))
}

/**
 * Chooses a booth's picture from its own words: a title that speaks of water gets water, any other what its hash says.
 * It depends on title and team alone, so that a project keeps its poster from one import to the next.
 */
export const compose = (booth: { title: Bilingual; team: Bilingual }): Composition => {
  const { title, team } = booth
  const seed = seedOf([SALT, title.en, title.zh, team.en, team.zh].join('\n'))
  const asked = votes(title).filter(({ count }) => count > 0)
  const most = Math.max(0, ...asked.map(({ count }) => count))
  const best = asked.filter(({ count }) => count === most).map(({ form }) => form)
  const from = best.length ? best : POSTER_FORMS
  const form = from[seed % from.length] ?? POSTER_FORMS[0]
  return {
    form,
    variant: (seed >>> 8) % 4,
    ground: form.grounds[(seed >>> 12) % form.grounds.length] ?? form.grounds[0],
    seed,
  }
}
