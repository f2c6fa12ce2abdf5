/** The closed lists of leads, apart from their schemas so that who only names them need not carry those. */

/** What a card may say. Each is given, kept and withdrawn by itself: a field that is filled in is consent to that field. */
export const LEAD_FIELDS = ['name', 'organisation', 'email', 'phone', 'wechat', 'note'] as const
export type LeadField = (typeof LEAD_FIELDS)[number]

/** Most characters of each. */
export const LEAD_LIMITS: Readonly<Record<LeadField, number>> = {
  name: 60,
  organisation: 100,
  email: 120,
  phone: 30,
  wechat: 60,
  note: 500,
}

/** What a card may be used for: one purpose a card. Append only. */
export const LEAD_PURPOSES = ['answer', 'material', 'meeting', 'cooperation', 'news'] as const
export type LeadPurpose = (typeof LEAD_PURPOSES)[number]

/** Why something was withdrawn. A list and no free text, so that what is kept says nothing more about the person. */
export const WITHDRAWAL_REASONS = ['not-said', 'changed-mind', 'mistake', 'unwanted'] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]

/** Where the booth is with a card. */
export const LEAD_STATES = ['new', 'read', 'done'] as const
export type LeadState = (typeof LEAD_STATES)[number]

/** Most characters of the note that the booth's staff write to a card. */
export const STAFF_NOTE_LIMIT = 1000

/** Cards of one visitor that may stand at one booth: one for each purpose, and none for a flood. */
export const CARDS_PER_BOOTH = LEAD_PURPOSES.length

/** Why a request about leads is refused; client/i18n/leads.ts says each in words. Append only. */
export const LEAD_REFUSALS = [
  'invalid',
  'no-profile',
  'not-allowed',
  'no-such-booth',
  'no-such-card',
  'left-before',
  'too-many',
  'too-fast',
  'bad-link',
  'other-origin',
  'unreachable',
  'broken',
] as const
export type LeadRefusal = (typeof LEAD_REFUSALS)[number]

/** Carries the secret of a private link: a header, so that the secret is in no address that a server writes down. */
export const VISIT_LINK_HEADER = 'x-laurel-visit'
