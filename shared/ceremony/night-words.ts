/** Who has a part in a night beside its organizer. */
export const NIGHT_ROLES = ['director', 'presenter', 'nominee', 'moderator'] as const
export type NightRole = (typeof NIGHT_ROLES)[number]

/** Most characters of the name that an invite is meant for. */
export const NAME_OF_GUEST = 120

/** Open invites of one exhibition's nights: some for every booth of the largest hall. */
export const MOST_NIGHT_INVITES = 500

/** Session of the hall's schedule that stands for a ceremony. */
export const sessionOfCeremony = (ceremony: string): string => `night-${ceremony}`

/** The ceremony that a session stands for; undefined for every other session. */
export const ceremonyOfSession = (session: string): string | undefined =>
  session.startsWith('night-') ? session.slice('night-'.length) : undefined
