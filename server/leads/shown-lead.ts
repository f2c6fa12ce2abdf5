import type { Card, InboxCard } from '../../shared/leads/leads.ts'
import type { StoredLead } from '../storage/storage.ts'

/** A card for who left it. */
export const cardOf = ({
  id,
  booth,
  purpose,
  consent,
  language,
  at,
  fields,
  withdrawn,
  exportedAt,
}: StoredLead): Card => ({
  id,
  booth,
  purpose,
  consent,
  language,
  at,
  fields,
  withdrawn,
  exportedAt,
})

/** A card for the booth: without its sender, whose avatar it could be traced to. */
export const inboxCardOf = (lead: StoredLead): InboxCard => ({
  ...cardOf(lead),
  state: lead.state,
  starred: lead.starred,
  staffNote: lead.staffNote,
})
