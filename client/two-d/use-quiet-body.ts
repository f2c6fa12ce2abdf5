import { useEffect } from 'react'
import { useSession } from '../hall-session/session.ts'
import { quietBody } from './quiet-body.ts'

/** Gives the visitor a body for as long as the 2D view is what they see. */
export function useQuietBody(): void {
  const connection = useSession((state) => state.connection)
  useEffect(() => (connection ? quietBody(connection) : undefined), [connection])
}
