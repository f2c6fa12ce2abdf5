import { tidyText } from '../text/tidy-text.ts'
import { LEAD_FIELDS, LEAD_LIMITS, type LeadField } from './lead-words.ts'

/** What somebody filled in; what is not in it was not given. */
export type CardFields = { readonly [Field in LeadField]?: string }

export type CardProblem = 'too-long' | 'not-an-address' | 'not-a-number'

export type CheckedCard =
  | { ok: true; fields: CardFields }
  | { ok: false; problems: Partial<Record<LeadField, CardProblem>> /** Nothing was filled in. */; empty: boolean }

const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/
/** What dialling knows, and an extension; nothing that a spreadsheet could take for more than a sum. */
const NUMBER = /^\+?[\d\s().\-/]{3,}(?:\s?(?:x|ext\.?|转)\s?\d{1,6})?$/i

function problemOf(field: LeadField, text: string): CardProblem | undefined {
  if (text.length > LEAD_LIMITS[field]) return 'too-long'
  if (field === 'email' && !ADDRESS.test(text)) return 'not-an-address'
  if (field === 'phone' && !(NUMBER.test(text) && (text.match(/\d/g)?.length ?? 0) >= 3)) return 'not-a-number'
  return undefined
}

/** The rules of a card, for the form and for the server alike. An empty field is a field that is not given. */
export function checkCard(filled: CardFields): CheckedCard {
  const fields: Partial<Record<LeadField, string>> = {}
  const problems: Partial<Record<LeadField, CardProblem>> = {}
  for (const field of LEAD_FIELDS) {
    const text = tidyText(filled[field] ?? '', field === 'note' ? 'lines' : 'line')
    if (text === '') continue
    const problem = problemOf(field, text)
    if (problem) problems[field] = problem
    fields[field] = text
  }
  const empty = Object.keys(fields).length === 0
  return empty || Object.keys(problems).length > 0 ? { ok: false, problems, empty } : { ok: true, fields }
}

/** Whether the booth could answer at all. */
export const canBeReached = ({ email, phone, wechat }: CardFields): boolean =>
  [email, phone, wechat].some((text) => text !== undefined && text.trim() !== '')
