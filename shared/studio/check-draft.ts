import { Demo } from '../demos/demo.ts'
import { isWebAddress } from '../importer/read-links.ts'
import type { BoothDraft, DraftField } from './booth-draft.ts'

/** What keeps a draft from being published. `at` counts from 0 in the field's list. */
export interface DraftProblem {
  field: DraftField
  at?: number | undefined
  reason: 'no-title' | 'bad-link' | 'half-fact' | 'no-demo-title' | 'demo-unready'
  /** What the demo's kind says about it, for who wrote its content by hand. */
  detail?: string | undefined
}

interface BothLanguages {
  en: string
  zh: string
}
const isEmpty = ({ en, zh }: BothLanguages): boolean => en.trim() === '' && zh.trim() === ''

/** Everything that has to be put right before a draft can be published; none when it can. */
export function checkDraft(draft: BoothDraft): DraftProblem[] {
  const problems: DraftProblem[] = []
  if (isEmpty(draft.title)) problems.push({ field: 'title', reason: 'no-title' })
  draft.links.forEach(({ url }, at) => {
    if (!isWebAddress(url)) problems.push({ field: 'links', at, reason: 'bad-link' })
  })
  draft.facts.forEach(({ label, value }, at) => {
    if (isEmpty(label) || isEmpty(value)) problems.push({ field: 'facts', at, reason: 'half-fact' })
  })
  draft.demos.forEach((demo, at) => {
    if (isEmpty(demo.title)) problems.push({ field: 'demos', at, reason: 'no-demo-title' })
    const read = Demo.safeParse(demo)
    if (read.success) return
    const issue = read.error.issues[0]
    const detail = issue && `${issue.path.join('.')}: ${issue.message}`
    problems.push({ field: 'demos', at, reason: 'demo-unready', detail })
  })
  return problems
}

/** The draft without rows that nobody wrote anything into. */
export const withoutBlanks = (draft: BoothDraft): BoothDraft => ({
  ...draft,
  links: draft.links.filter(({ url, label }) => url.trim() !== '' || !isEmpty(label)),
  facts: draft.facts.filter(({ label, value }) => !isEmpty(label) || !isEmpty(value)),
})
