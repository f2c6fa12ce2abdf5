import { useState } from 'react'
import { MOST_HOSTS, readHosts } from '../../shared/demos/kinds/app-host.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useWords } from '../i18n/words.ts'
import { Field } from '../ui/field.tsx'

/** Other hosts whose apps booths may show; what is no host is told at once and not taken. */
export function HostsField({ hosts, onChange }: { hosts: readonly string[]; onChange: (hosts: string[]) => void }) {
  const words = useWords(organizerWords)
  const [text, setText] = useState(() => hosts.join('\n'))
  const { wrong } = readHosts(text)
  return (
    <Field
      label={words.hosts}
      hint={words.hostsHint}
      error={wrong.length === 0 ? null : words.hostsWrong(wrong.join(', '))}
    >
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={2}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            onChange(readHosts(event.target.value).hosts.slice(0, MOST_HOSTS))
          }}
        />
      )}
    </Field>
  )
}
