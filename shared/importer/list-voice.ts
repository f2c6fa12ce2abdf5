import type { Bilingual, Language } from '../exhibition/text.ts'
import { factLabel } from './fact-label.ts'
import type { Column, Field, Mapping } from './fields.ts'
import { readHeader } from './header-words.ts'
import type { ListedField } from './list.ts'
import { join } from './read-texts.ts'

/** What a list speaks of, by its columns: what it is silent about stays as it is stored, language by language. */
export interface ListVoice {
  fields: ReadonlySet<ListedField>
  /** Languages of the columns for each of these. */
  languages: Readonly<Record<'title' | 'team' | 'summary' | 'awards', ReadonlySet<Language>>>
  facts: readonly { label: Bilingual; languages: ReadonlySet<Language> }[]
}

export function voiceOf(
  mapping: Mapping,
  { byEdition, nominees }: { byEdition: boolean; nominees: boolean },
): ListVoice {
  const of = (...fields: Field[]) => mapping.filter(({ field }) => fields.includes(field))
  const has = (...fields: Field[]) => of(...fields).length > 0
  const languages = (...fields: Field[]) => new Set(of(...fields).map(({ language }) => language))
  const named = has('project') || has('person')
  const fields: readonly (readonly [ListedField, boolean])[] = [
    ['title', true],
    ['team', named && has('team')],
    ['category', has('category') || byEdition],
    ['awards', nominees || has('award', 'rank')],
    ['summary', has('summary')],
    ['links', has('website', 'picture')],
    ['facts', has('fact')],
    ['pictures', has('picture')],
    ['sample', has('sample')],
  ]
  return {
    fields: new Set(fields.flatMap(([field, yes]) => (yes ? [field] : []))),
    languages: {
      title: languages(...(named ? (['project', 'person'] as const) : (['team'] as const))),
      team: languages('team'),
      summary: languages('summary'),
      awards: languages('award', 'rank'),
    },
    facts: factGroups(of('fact')).map(({ label, columns }) => ({
      label,
      languages: new Set(columns.map(({ language }) => language)),
    })),
  }
}

/** Unknown columns by what they name: "city" and "city_zh" are one fact. */
export function factGroups(columns: readonly Column[]): { label: Bilingual; columns: Column[] }[] {
  const groups = new Map<string, { labels: Bilingual[]; columns: Column[] }>()
  for (const column of columns) {
    const { base, label } = readHeader(column.header)
    const group = groups.get(base) ?? { labels: [], columns: [] }
    groups.set(base, group)
    group.labels.push(factLabel(label))
    group.columns.push(column)
  }
  return [...groups.values()].map(({ labels, columns: own }) => ({ label: join(labels), columns: own }))
}

/** A stored text with what a list says of it: a language that the list has no column for stays. */
export const overlay = (known: Bilingual, said: Bilingual, languages: ReadonlySet<Language>): Bilingual => ({
  en: said.en !== '' || languages.has('en') ? said.en : known.en,
  zh: said.zh !== '' || languages.has('zh') ? said.zh : known.zh,
})
