import { BoothPage } from '../booths/booth-page.tsx'
import { Directory } from '../directory/directory.tsx'
import { TitlePage } from '../directory/title-page.tsx'
import { useShown } from '../exhibition/exhibition-store.ts'
import { useSession } from '../hall-session/session.ts'
import { boothWords } from '../i18n/booths.ts'
import { shellWords } from '../i18n/shell.ts'
import { useWords } from '../i18n/words.ts'
import { useRoute } from '../route/route-store.ts'
import { OutsideNote } from './outside-note.tsx'
import { TwoDHeader } from './two-d-header.tsx'
import './two-d.css'

/** The 2D view: the whole hall as pages. Readable from outside; alive once entered. */
export function TwoD() {
  const t = useWords(shellWords)
  const { page } = useRoute()
  const inside = useSession((state) => state.connection !== null)
  return (
    <div className="two-d">
      <a className="skip" href="#content">
        {t.skipToContent}
      </a>
      <TwoDHeader />
      <main id="content" className="two-d__main" tabIndex={-1}>
        {page.name === 'booth' ? <OpenBooth id={page.booth} /> : <Catalogue />}
      </main>
      {!inside && <OutsideNote />}
    </div>
  )
}

function Catalogue() {
  return (
    <>
      <TitlePage />
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
