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
  below: language === 'en' ? `${booths.length} winners` : `${booths.length} 个获奖项目`,
})

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
