import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startLanguage } from './i18n/language.ts'
import './styles/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root to draw into.')
startLanguage()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
