import { SessionNotices } from '../schedule/session-notices.tsx'

/** What reaches a visitor wherever they are in the hall, beside talk: each of these shows itself when it has something. */
export function Notices() {
  return <SessionNotices />
}
