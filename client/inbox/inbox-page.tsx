import { useState } from 'react'
import { InboxRings } from '../bell/inbox-rings.tsx'
import { PageBell } from '../bell/page-bell.tsx'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { inboxWords } from '../i18n/inbox.ts'
import { useWords } from '../i18n/words.ts'
import { InboxCards } from '../leads/inbox-cards.tsx'
import { InboxMessages } from '../messages/inbox-messages.tsx'
import { BoothNumbers } from '../numbers/booth-numbers.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { INBOX_TABS, type InboxTab } from './inbox-tabs.ts'

/** What waits for the people of a booth: `/inbox/<booth>/<tab>`. Every tab asks for its own, and says who may see it. */
export function InboxPage({ booth, tab: asked }: { booth: string; tab: string | undefined }) {
  const t = useWords(inboxWords)
  const [tab, setTab] = useState<InboxTab>(() => INBOX_TABS.find((one) => one === asked) ?? 'cards')
  const bell = useWords(bellStaffWords)
  const [unseen, setUnseen] = useState(0)
  const pick = (next: InboxTab) => {
    setTab(next)
    history.replaceState(null, '', `/inbox/${booth}/${next}`)
  }
  return (
    <PageFrame title={t.title}>
      <Tabs
        label={t.title}
        tabs={INBOX_TABS.map((value) => ({
          value,
          label: t.tabs[value],
          ...(value === 'rings' && unseen > 0 ? { news: bell.unseen(unseen) } : {}),
        }))}
        value={tab}
        onPick={pick}
      >
        {tab === 'cards' && <InboxCards booth={booth} />}
        {tab === 'numbers' && <BoothNumbers booth={booth} />}
        {tab === 'messages' && <InboxMessages booth={booth} />}
        {tab === 'rings' && <InboxRings booth={booth} onUnseen={setUnseen} />}
      </Tabs>
      <PageBell booth={booth} onUnseen={setUnseen} />
    </PageFrame>
  )
}
