import { useEffect, useState } from 'react'
import { draftName, draftStore } from '../entry/entry-draft.ts'
import { ProfileForm } from '../entry/profile-form.tsx'
import { saveVisitor } from '../entry/visitor-api.ts'
import { rememberVisitor, visitorStore } from '../entry/visitor-store.ts'
import { ask } from '../hall-session/acts.ts'
import { openSheet } from '../hall-session/session.ts'
import { entryWords } from '../i18n/entry.ts'
import { useLanguage } from '../i18n/language.ts'
import { settingsWords } from '../i18n/settings.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import '../entry/entry.css'

/** Name and look, changed while inside. */
export function ProfilePanel() {
  const t = useWords(settingsWords)
  const entry = useWords(entryWords)
  const language = useLanguage()
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    const { known } = visitorStore.getState()
    if (known) draftStore.setState({ typed: known.name, look: known.look })
  }, [])
  const save = async () => {
    const { look } = draftStore.getState()
    const name = draftName(draftStore.getState()).trim()
    const saved = await saveVisitor({ name, look, language })
    if (!saved.ok) return setError(saved.reason === 'broken' ? entry.refused.broken : entry.nameRefused[saved.reason])
    rememberVisitor({ name, look, language })
    await ask('visitor.update', {})
    toast(t.saved)
    announce(t.saved)
    openSheet(null)
  }
  return (
    <form
      className="profile"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ProfileForm error={error} />
      <Button kinds={['main']} type="submit">
        {t.save}
      </Button>
    </form>
  )
}
