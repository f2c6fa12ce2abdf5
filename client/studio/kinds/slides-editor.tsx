import * as z from 'zod/mini'
import { MOST_PAGES } from '../../../shared/demos/kinds/slides.ts'
import { Picture } from '../../../shared/exhibition/exhibition.ts'
import { studioWords } from '../../i18n/studio.ts'
import { useWords } from '../../i18n/words.ts'
import { PictureRows } from '../picture-rows.tsx'
import type { KindEditorProps } from './kind-editors.ts'
import { PdfPagesField } from './pdf-pages-field.tsx'

/** As slides are while they are made: pages may be missing yet. */
const Slides = z.object({ pages: z.catch(z.array(Picture), []), pdf: z.catch(z.string(), '') })

export function SlidesEditor({ content, onChange }: KindEditorProps) {
  const t = useWords(studioWords)
  const slides = z.catch(Slides, { pages: [], pdf: '' }).parse(content)
  return (
    <>
      <h4>{t.pages}</h4>
      <p className="studio__hint">{t.pagesHint}</p>
      <PdfPagesField
        onDocument={({ url, pages }) =>
          onChange({ pdf: url, pages: pages.map((page) => ({ url: page.url, alt: { en: page.text, zh: '' } })) })
        }
      />
      <PictureRows
        pictures={slides.pages}
        most={MOST_PAGES}
        name={t.page}
        altLabel={t.pageAlt}
        nothing={t.noPages}
        dropLabel={t.addPages}
        onChange={(pages) => onChange({ ...slides, pages })}
      />
    </>
  )
}
