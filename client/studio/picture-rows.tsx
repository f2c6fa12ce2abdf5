import { useRef } from 'react'
import type { Picture } from '../../shared/exhibition/exhibition.ts'
import { DRAFT_LIMITS } from '../../shared/studio/booth-draft.ts'
import { FileDrop } from '../files/file-drop.tsx'
import { BothLanguages } from '../ui/both-languages.tsx'
import { useStudio } from './desk-context.ts'
import { replaceItem } from './move-item.ts'
import { RowButtons } from './row-buttons.tsx'

interface Props {
  pictures: readonly Picture[]
  most: number
  /** What one is called in a sentence, and the label of its words. */
  name: (n: number) => string
  altLabel: (n: number) => string
  nothing: string
  dropLabel: string
  onChange: (pictures: Picture[]) => void
}

/** Two pages of a document may be the same picture. */
const keyOf = (pictures: readonly Picture[], at: number): string => {
  const url = pictures[at]?.url ?? ''
  return `${url} ${pictures.slice(0, at).filter((one) => one.url === url).length}`
}

/** Pictures in an order, each with its words. */
export function PictureRows({ pictures, most, name, altLabel, nothing, dropLabel, onChange }: Props) {
  const { api } = useStudio()
  // Two that come in together must both be there: the second is not yet drawn when it is told of.
  const latest = useRef(pictures)
  latest.current = pictures
  const add = ({ url }: { url: string }) => {
    if (latest.current.length >= most || latest.current.some((one) => one.url === url)) return
    latest.current = [...latest.current, { url, alt: { en: '', zh: '' } }]
    onChange([...latest.current])
  }
  return (
    <>
      {pictures.length === 0 && <p className="studio__nothing">{nothing}</p>}
      <ol className="studio__rows">
        {pictures.map((picture, at) => (
          <li key={keyOf(pictures, at)} className="studio__picture-row" data-row="">
            <img src={`${picture.url}?w=384`} alt="" loading="lazy" />
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
      {pictures.length < most && (
        <FileDrop many booth={api.booth} wanted={['picture']} label={dropLabel} onUploaded={add} />
      )}
    </>
  )
}
