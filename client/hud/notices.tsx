import { BellNotices } from '../bell/bell-notices.tsx'
import { MessageNotices } from '../messages/message-notices.tsx'
import { HostNotices } from '../questions/host-notices.tsx'
import { SessionNotices } from '../schedule/session-notices.tsx'
import { TourNotice } from '../tours/tour-notice.tsx'
import './notices.css'

/** What reaches a visitor wherever they are in the hall, beside talk: each of these shows itself when it has something. */
export function Notices() {
  return (
    <>
      <div className="notices">
        <BellNotices />
        <SessionNotices />
        <HostNotices />
        <MessageNotices />
      </div>
      <TourNotice />
    </>
  )
}
