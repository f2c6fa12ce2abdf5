import type { Picture } from '../../../shared/exhibition/exhibition.ts'
import { DRAFT_LIMITS } from '../../../shared/studio/booth-draft.ts'
import { FileDrop } from '../../files/file-drop.tsx'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Button } from '../../ui/button.tsx'
import { useStudio } from '../desk-context.ts'

interface Props {
  label: string
  /** Of the place where it is dropped, where that says more. */
  dropLabel?: string
  altLabel: string
  picture: Picture | undefined
  onChange: (picture: Picture | undefined) => void
}

/** One picture with its words, or the place where it is dropped. */
export function OnePicture({ label, dropLabel = label, altLabel, picture, onChange }: Props) {
  const t = useWords(studioKindWords)
  const { api } = useStudio()
  return (
    <div className="studio__file">
      {picture?.url && (
        <div className="studio__picture-row">
          <img src={`${picture.url}?w=384`} alt="" loading="lazy" />
          <div>
            <BothLanguages
              label={altLabel}
              value={picture.alt}
              most={DRAFT_LIMITS.alt}
              onChange={(alt) => onChange({ ...picture, alt })}
            />
            <p className="studio__row-buttons">
              <Button kinds={['bare']} aria-label={t.takeOut(label)} onClick={() => onChange(undefined)}>
                {t.out}
              </Button>
            </p>
          </div>
        </div>
      )}
      <FileDrop
        booth={api.booth}
        wanted={['picture']}
        label={dropLabel}
        onUploaded={({ url }) => onChange({ url, alt: picture?.alt ?? { en: '', zh: '' } })}
      />
    </div>
  )
}
