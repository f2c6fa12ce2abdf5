import type { StoredProject } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { ListedField } from './list.ts'

const both = ({ en, zh }: Bilingual): string => [en, zh].filter(Boolean).join(' / ')

/** A field of a project in one line, so that a person can see what an import changes. */
export function fieldText(project: StoredProject, field: ListedField, categoryName: (id: string) => Bilingual): string {
  switch (field) {
    case 'title':
    case 'team':
    case 'summary':
      return both(project[field])
    case 'category':
      return both(categoryName(project.category))
    case 'awards':
      return project.awards
        .map(({ name, edition, person }) => [both(name), edition, person].filter(Boolean).join(', '))
        .join('; ')
    case 'links':
      return project.links.map(({ url }) => url).join(' ')
    case 'facts':
      return project.facts.map(({ label, value }) => `${both(label)}: ${both(value)}`).join('; ')
    case 'pictures':
      return project.pictures.map(({ url }) => url).join(' ')
    case 'sample':
      return project.sample ? 'sample' : ''
    default: {
      const never: never = field
      throw new Error(`The field ${String(never)} has no text.`)
    }
  }
}
