import { useEffect } from 'react'
import { useSession } from '../../hall-session/session.ts'
import { followCeremony } from '../ceremony-store.ts'

/** What an audience has over the hall, in either view, while there is a ceremony to know of. */
export function CeremonyLayer() {
  const connection = useSession((state) => state.connection)
  useEffect(() => (connection ? followCeremony(connection) : undefined), [connection])
  return null
}
