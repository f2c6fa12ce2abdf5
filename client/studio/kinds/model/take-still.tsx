import { type RefObject, useState } from 'react'
import { sayRefused } from '../../../files/say-refused.ts'
import { uploadFile } from '../../../files/upload-file.ts'
import { fileWords } from '../../../i18n/files.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useStudio } from '../../desk-context.ts'

/** Takes a picture of the model as it stands and keeps it with the booth. */
export function TakeStill({
  picture,
  onTaken,
}: {
  picture: RefObject<(() => Promise<Blob | null>) | undefined>
  onTaken: (url: string) => void
}) {
  const t = useWords(studioKindWords)
  const files = useWords(fileWords)
  const { api } = useStudio()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    const taken = await picture.current?.()
    if (!taken) return
    setBusy(true)
    const answer = await uploadFile(api.booth, taken, { wanted: ['picture'] })
    setBusy(false)
    if (answer.ok) onTaken(answer.url)
    else toast(sayRefused(answer, files))
  }
  return (
    <Button disabled={busy} onClick={() => void take()}>
      {busy ? t.takingStill : t.takeStill}
    </Button>
  )
}
