import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import type { DemoContent } from './use-demo-content.ts'

/** While a demo is on its way, or why it did not come. */
export function DemoFetching({ content }: { content: Exclude<DemoContent, { name: 'here' }> }) {
  const t = useWords(demoWords)
  if (content.name === 'loading') return <p role="status">{t.loading}</p>
  return (
    <p role="alert">
      {t.failed} <Button onClick={content.again}>{t.again}</Button>
    </p>
  )
}
