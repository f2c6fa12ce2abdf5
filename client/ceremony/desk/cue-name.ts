import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { say } from '../../../shared/exhibition/say.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { cueWords } from '../../i18n/cues.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'

interface Named {
  id: string
  name: Bilingual
}

/** What a cue is called in the reader's language: its kind, and its title, award or speaker. */
export function useCueName({ awards, categories }: { awards: readonly Named[]; categories: readonly Named[] }) {
  const kinds = useWords(cueWords)
  const language = useLanguage()
  return (
    cue: Pick<Cue, 'kind' | 'title'> & { award?: string; category?: string; speaker?: Bilingual },
  ): { kind: string; what: string } => {
    const award = awards.find(({ id }) => id === cue.award)
    const category = categories.find(({ id }) => id === cue.category)
    const what = [cue.title, award?.name, category?.name, cue.speaker].map((text) => (text ? say(text, language) : ''))
    return { kind: kinds[cue.kind], what: what.find((text) => text !== '') ?? '' }
  }
}
