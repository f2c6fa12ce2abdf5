import type { Exhibition } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'

const both = (text: Bilingual): string => text.en + text.zh

/** Every character that an exhibition may show: all of its words, and those among them that are set large. */
export const exhibitionWords = (exhibition: Exhibition): { text: string; display: string } => {
  const { title, categories, booths } = exhibition
  const display = [
    both(title),
    ...categories.map(({ name }) => both(name)),
    ...booths.flatMap((booth) => [
      both(booth.title),
      both(booth.team),
      ...booth.awards.map((award) => both(award.name) + award.person),
    ]),
  ].join('')
  const rest = [
    both(exhibition.text),
    ...booths.flatMap((booth) => [
      both(booth.summary),
      ...booth.awards.map((award) => award.edition),
      ...booth.facts.map((fact) => both(fact.label) + both(fact.value)),
      ...booth.links.map((link) => both(link.label)),
      ...booth.pictures.map((picture) => both(picture.alt)),
    ]),
  ].join('')
  return { text: display + rest, display }
}
