import type { InboxThread, OwnThread } from '../../shared/messages/messages.ts'
import type { StoredThread } from '../storage/thread-port.ts'

/** A thread for the visitor who wrote it. */
export const ownThreadOf = ({ id, booth, closed, messages, seenAt }: StoredThread): OwnThread => ({
  id,
  booth,
  closed,
  messages,
  unread: messages.some(({ from, at }) => from === 'booth' && at > seenAt),
})

/** A thread for the booth: by the name that its visitor had, and not by who they are. */
export const inboxThreadOf = (thread: StoredThread): InboxThread => ({
  id: thread.id,
  booth: thread.booth,
  closed: thread.closed,
  messages: thread.messages,
  name: thread.name,
  state: thread.state,
  reported: thread.reportedAt !== null,
  takenBackAt: thread.takenBackAt,
})
