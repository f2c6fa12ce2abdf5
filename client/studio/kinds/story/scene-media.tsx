import { DRAFT_LIMITS } from '../../../../shared/studio/booth-draft.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { BothLanguages } from '../../../ui/both-languages.tsx'
import { OneFile } from '../one-file.tsx'
import type { SceneProps } from './scene-card.tsx'

/** A scene's video and sound, folded: most stories have none. */
export function SceneMedia({ scene, onChange }: SceneProps) {
  const t = useWords(studioKindWords)
  return (
    <details className="studio__more" open={Boolean(scene.video ?? scene.sound)}>
      <summary>{t.sceneMore}</summary>
      {(['video', 'sound'] as const).map((kind) => {
        const label = kind === 'video' ? t.sceneVideo : t.sceneSound
        const media = scene[kind]
        return (
          <div key={kind} className="studio__file">
            <OneFile
              label={label}
              url={media?.url ?? ''}
              wanted={[kind]}
              onUploaded={({ url }) => onChange({ [kind]: { url, says: media?.says ?? { en: '', zh: '' } } })}
              onRemove={() => onChange({ [kind]: undefined })}
            />
            {media && (
              <BothLanguages
                label={t.says(label)}
                value={media.says}
                most={DRAFT_LIMITS.alt}
                onChange={(says) => onChange({ [kind]: { ...media, says } })}
              />
            )}
          </div>
        )
      })}
    </details>
  )
}
