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

/** Everyday compounds in which a picture's character does not mean its picture: information is no letter. */
const EVERYDAY =
  /信息|通信|微信|信用|信任|空间|城市|市场|云计算|云平台|云端|云上|水平|海外|上海|路径|线上|线下|在线|生产线|星级|明星|声誉|手机|助手|山东|山西|江苏|江西|浙江|黑龙江|河南|河北|湖南|湖北|海南|云南|天津|宁夏|香港|风格|风险|画像|花费|月度|车间|书记|证书|光电|诗意|飞速|食品安全/gu

const matcher = (word: string): RegExp =>
  word.endsWith('*') ? new RegExp(`\\b${word.slice(0, -1)}`, 'u') : new RegExp(`\\b${word}(?:s|es|['’]s)?\\b`, 'u')

const SPOKEN = POSTER_FORMS.map((form) => {
  const words = form.words.split(' ')
  return {
    form,
    english: words.filter((word) => word.charCodeAt(0) < 128).map(matcher),
    chinese: words.filter((word) => word.charCodeAt(0) >= 128),
  }
})

/** How many of each form's words a title says. */
const votes = (title: Bilingual): { form: PosterForm; count: number }[] => {
  const lower = title.en.toLowerCase()
  const chosen = title.zh.replace(EVERYDAY, ' ')
  return SPOKEN.map(({ form, english, chinese }) => ({
    form,
    count: english.filter((word) => word.test(lower)).length + chinese.filter((word) => chosen.includes(word)).length,
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
