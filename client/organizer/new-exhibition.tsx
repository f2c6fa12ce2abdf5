import { type FormEvent, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { createExhibition } from './organizer-api.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** "Design Award 2027" -> design-award-2027; what has no Latin letters is left to the organizer. */
const suggestSlug = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

export function NewExhibition({ onDone }: { onDone: (slug: string) => void }) {
  const words = useWords(organizerWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [typedSlug, setTypedSlug] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const slug = typedSlug ?? suggestSlug(title)

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!SLUG.test(slug)) return setError(words.slugWrong)
    const answer = await createExhibition(slug, { en: '', zh: '', [language]: title })
    if (!answer.ok) return setError(answer.status === 409 ? words.slugTaken : words.unreachable)
    setOpen(false)
    setTitle('')
    setTypedSlug(null)
    onDone(slug)
  }
  if (!open)
    return (
      <button type="button" className="desk__hall desk__hall--new" onClick={() => setOpen(true)}>
        + {words.newExhibition}
      </button>
    )
  return (
    <form className="desk__card desk__form" onSubmit={(event) => void create(event)}>
      <TextField label={words.newTitle} required most={120} value={title} onChange={setTitle} />
      <TextField
        label={words.newSlug}
        hint={words.newSlugHint}
        error={error}
        required
        most={80}
        value={slug}
        onChange={(typed) => {
          setTypedSlug(typed)
          setError(null)
        }}
      />
      <Button type="submit" kinds={['main']}>
        {words.create}
      </Button>
    </form>
  )
}
