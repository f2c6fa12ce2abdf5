import { useRef, useState } from 'react'
import { copyText } from '../booths/copy-text.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { LinkField } from '../ui/link-field.tsx'

/** A link of this server to send to somebody, with a button that copies it. */
export function CopyLink({ path, name }: { path: string; name: string }) {
  const t = useWords(studioWords)
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const link = location.origin + path
  return (
    <div className="copy-link">
      <LinkField label={name} link={link} field={field} />
      <Button
        aria-label={`${copied ? t.copied : t.copy}, ${name}`}
        onClick={() => void copyText(link, field.current).then(setCopied)}
      >
        {copied ? t.copied : t.copy}
      </Button>
    </div>
  )
}
