import type { Picture } from '../../shared/exhibition/exhibition.ts'
import { DRAFT_LIMITS } from '../../shared/studio/booth-draft.ts'
import { BothLanguages } from './both-languages.tsx'
import { replaceItem } from './move-item.ts'
import { PictureDrop } from './picture-drop.tsx'
import { RowButtons } from './row-buttons.tsx'

interface Props {
  pictures: readonly Picture[]
  most: number
  /** What one is called in a sentence, and the label of its words. */
  name: (n: number) => string
  altLabel: (n: number) => string
  nothing: string
  onChange: (pictures: Picture[]) => void
}

/** Pictures in an order, each with its words. */
export function PictureRows({ pictures, most, name, altLabel, nothing, onChange }: Props) {
  const add = (paths: string[]) => {
    const known = new Set(pictures.map(({ url }) => url))
    const fresh = [...new Set(paths)].filter((path) => !known.has(path))
    onChange([...pictures, ...fresh.map((url) => ({ url, alt: { en: '', zh: '' } }))])
  }
  return (
    <>
      {pictures.length === 0 && <p className="studio__nothing">{nothing}</p>}
      <ol className="studio__rows">
        {pictures.map((picture, at) => (
          <li key={picture.url} className="studio__picture-row">
            <img src={picture.url} alt="" loading="lazy" />
            <div>
              <BothLanguages
                label={altLabel(at + 1)}
                value={picture.alt}
                most={DRAFT_LIMITS.alt}
                onChange={(alt) => onChange(replaceItem(pictures, at, { ...picture, alt }))}
              />
              <RowButtons name={name(at + 1)} at={at} list={pictures} onChange={onChange} />
            </div>
          </li>
        ))}
      </ol>
      <PictureDrop room={most - pictures.length} onPictures={add} />
    </>
  )
}
