import { modelWords } from '../../../i18n/demo-kinds.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { useWords } from '../../../i18n/words.ts'
import type { ModelProps } from './model-view.tsx'

/** Pictures of the model, for who cannot have it drawn; its notes stand below them as text. */
export function ModelStills({ content, why }: ModelProps & { why: 'flat' | 'broken' }) {
  const t = useWords(modelWords)
  const say = useSay()
  return (
    <div className="model__stills">
      <p role="status">{t[why]}</p>
      {content.stills.map(({ url, alt }) => (
        <img key={url} src={url} alt={say(alt)} />
      ))}
    </div>
  )
}
