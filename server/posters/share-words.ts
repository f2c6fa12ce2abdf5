import type { Booth, Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type Bilingual, type Language, say } from '../../shared/exhibition/text.ts'
import type { ShareWords } from '../../shared/posters/share-picture.ts'

/** The title in the wanted language large, and the other one, where there is one, below it. */
const titles = (title: Bilingual, language: Language): Pick<ShareWords, 'title' | 'second'> => ({
  title: say(title, language),
  second: title.en && title.zh ? title[language === 'en' ? 'zh' : 'en'] : '',
})

/** What the picture of an exhibition's link says. */
export const exhibitionShareWords = (
  { title, booths }: Pick<Exhibition, 'title' | 'booths'>,
  language: Language,
): ShareWords => ({
  above: '',
  ...titles(title, language),
  below: counted(booths, language),
})

/** Where no booth has an award that may be known, nobody has won yet. */
function counted(booths: readonly Pick<Booth, 'awards'>[], language: Language): string {
  const won = booths.some(({ awards }) => awards.length > 0)
  if (language === 'zh') return `${booths.length} 个${won ? '获奖' : '入围'}项目`
  return `${booths.length} ${won ? 'winners' : 'nominees'}`
}

/** What stands beside the poster in the picture of a booth's link. */
export const boothShareWords = (
  { title }: Pick<Exhibition, 'title'>,
  booth: Pick<Booth, 'title' | 'team' | 'awards'>,
  language: Language,
): ShareWords => ({
  above: [booth.awards[0] && say(booth.awards[0].name, language), say(title, language)].filter(Boolean).join(' · '),
  ...titles(booth.title, language),
  below: say(booth.team, language),
})
