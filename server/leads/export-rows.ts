import type { Language } from '../../shared/exhibition/say.ts'
import { PURPOSE_TEXT } from '../../shared/leads/consent-text.ts'
import { LEAD_FIELDS } from '../../shared/leads/lead-words.ts'
import type { InboxCard } from '../../shared/leads/leads.ts'
import { EXPORT_WORDS } from './export-words.ts'

/** A list to take away: its heading and its lines, all of them plain text. */
export interface ExportRows {
  heading: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Signs with which a cell begins that a spreadsheet would compute; the wide ones count too, in some. */
const STARTS_FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－﹣＠]|^[\t\r\n]/

/**
 * Text that no spreadsheet takes for a formula, also when somebody saves it in another format: an apostrophe before what
 * would begin one. Whoever opens the file sees the apostrophe and the text behind it.
 */
export const defuse = (text: string): string => (STARTS_FORMULA.test(text) ? `'${text}` : text)

/** The cards of a booth, line by line. What was withdrawn is not in it; that it was, when and why is in the last column. */
export function exportRows(cards: readonly InboxCard[], language: Language): ExportRows {
  const t = EXPORT_WORDS[language]
  return {
    heading: [
      t.at,
      ...LEAD_FIELDS.map((field) => t.fields[field]),
      t.purpose,
      t.consent,
      t.state,
      t.starred,
      t.staffNote,
      t.withdrawn,
    ],
    rows: cards.map((card) =>
      [
        timeOf(card.at),
        ...LEAD_FIELDS.map((name) => card.fields.find(({ field }) => field === name)?.value ?? ''),
        PURPOSE_TEXT[language][card.purpose],
        card.consent,
        card.withdrawn ? '' : t.states[card.state],
        card.starred ? t.yes : '',
        card.staffNote,
        withdrawals(card, language),
      ].map(defuse),
    ),
  }
}

function withdrawals(card: InboxCard, language: Language): string {
  const t = EXPORT_WORDS[language]
  const line = (what: string, { at, reason }: NonNullable<InboxCard['withdrawn']>) =>
    `${what}: ${timeOf(at)}, ${t.reasons[reason]}`
  if (card.withdrawn) return line(t.whole, card.withdrawn)
  return card.fields.flatMap(({ field, withdrawn }) => (withdrawn ? [line(t.fields[field], withdrawn)] : [])).join('; ')
}

/** 2026-11-27 03:12, which spreadsheets of every country read as the same minute. */
const timeOf = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')
