import { DRAFT_LIMITS } from '../../shared/studio/booth-draft.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { useDraft } from './desk-context.ts'
import { PictureRows } from './picture-rows.tsx'

export function PicturesSection() {
  const t = useWords(studioWords)
  const [pictures, setPictures] = useDraft('pictures')
  return (
    <section className="studio__card">
      <h2>{t.pictures}</h2>
      <p className="studio__hint">{t.picturesHint}</p>
      <PictureRows
        pictures={pictures}
        most={DRAFT_LIMITS.pictures}
        name={t.picture}
        altLabel={t.alt}
        nothing={t.noPictures}
        dropLabel={t.addPictures}
        onChange={setPictures}
      />
    </section>
  )
}
