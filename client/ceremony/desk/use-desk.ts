import { useEffect, useState } from 'react'
import { deskPath } from './desk-api.ts'
import { followDesk, NO_DESK, type OpenDesk } from './follow-desk.ts'

/** The desk of a run, as long as it is on the page. */
export function useDesk(id: string, run: string): OpenDesk {
  const [desk, setDesk] = useState(NO_DESK)
  useEffect(() => {
    setDesk(NO_DESK)
    return followDesk(`${deskPath(id, run)}/desk`, setDesk)
  }, [id, run])
  return desk
}
