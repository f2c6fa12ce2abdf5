/** The drop zone to look at while working on it: `?booth=<id>&lang=zh`, in a browser of that booth's staff. */
import { createRoot } from 'react-dom/client'
import type { Uploaded } from '../../shared/files/files.ts'
import { FileDrop } from '../files/file-drop.tsx'
import { pdfPages } from '../files/pdf-pages.ts'
import { uploadDocument } from '../files/upload-document.ts'
import { uploadFile } from '../files/upload-file.ts'
import { startLanguage } from '../i18n/language.ts'
import '../styles/base.css'
import '../styles/controls.css'

declare global {
  interface Window {
    __uploaded?: Uploaded[]
    __files?: object
  }
}
startLanguage()
window.__uploaded = []
window.__files = { uploadFile, uploadDocument, pdfPages }
const booth = new URLSearchParams(location.search).get('booth') ?? ''
const main = document.body.appendChild(document.createElement('main'))
main.style.cssText = 'display: grid; gap: 24px; max-width: 640px; margin: 24px auto; padding: 0 16px'
createRoot(main).render(
  <>
    <h1>Uploads</h1>
    <FileDrop
      booth={booth}
      label="Poster"
      wanted={['picture']}
      onUploaded={(uploaded) => window.__uploaded?.push(uploaded)}
    />
    <FileDrop
      booth={booth}
      label="Demo"
      wanted={['model', 'video', 'app']}
      many
      onUploaded={(uploaded) => window.__uploaded?.push(uploaded)}
    />
  </>,
)
