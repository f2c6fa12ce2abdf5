import type { ReactNode } from 'react'
import { BoothPage } from '../booths/booth-page.tsx'
import { Directory } from '../directory/directory.tsx'
import { TitlePage } from '../directory/title-page.tsx'
import { useShown } from '../exhibition/exhibition-store.ts'
import { boothWords } from '../i18n/booths.ts'
import { hallWords } from '../i18n/hall.ts'
import { shellWords } from '../i18n/shell.ts'
import { useWords } from '../i18n/words.ts'
import { useRoute } from '../route/route-store.ts'
import { OutsideNote } from './outside-note.tsx'
import { TwoDHeader } from './two-d-header.tsx'
import './two-d.css'

/** What a visitor who is inside has beside the pages; nothing while reading from outside. */
interface Live {
  company?: ReactNode
  bottom?: ReactNode
  children?: ReactNode
}

/** The 2D view: the whole hall as pages. Readable from outside; alive once entered. */
export function TwoD({ company, bottom, children }: Live) {
  const t = useWords(shellWords)
  const hall = useWords(hallWords)
  const { page } = useRoute()
  const inside = bottom !== undefined
  return (
    <div className={inside ? 'two-d two-d--inside' : 'two-d'}>
      <a className="skip" href="#content">
        {t.skipToContent}
      </a>
      {inside && (
        <a className="skip" href="#hall-menu">
          {hall.skipToHall}
        </a>
      )}
      <TwoDHeader />
      <main id="content" className="two-d__main" tabIndex={-1}>
        {page.name === 'booth' ? <OpenBooth id={page.booth} /> : <Catalogue short={inside} />}
      </main>
      {company}
      {inside ? <div className="two-d__bottom">{bottom}</div> : <OutsideNote />}
      {children}
    </div>
  )
}

function Catalogue({ short }: { short: boolean }) {
  return (
    <>
      <TitlePage short={short} />
      <Directory />
    </>
  )
}

function OpenBooth({ id }: { id: string }) {
  const t = useWords(boothWords)
  const { booths } = useShown()
  const booth = booths.get(id)
  return booth ? <BoothPage booth={booth} /> : <p className="two-d__gone">{t.gone}</p>
}
