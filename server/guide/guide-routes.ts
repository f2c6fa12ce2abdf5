import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import { escapeHtml, readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { renderGuide } from './render-guide.ts'

/** Guides by the name in their address; the Chinese one where there is one. */
const GUIDES: Readonly<Record<string, { en: string; zh: string }>> = {
  'award-night': { en: 'award-night.md', zh: 'award-night.zh.md' },
  exhibitors: { en: 'exhibitors.md', zh: 'exhibitors.zh.md' },
  'story-json': { en: 'story-json.md', zh: 'story-json.md' },
}

/** GET /guide/<name>: what assets/guide tells exhibitors and organizers, as pages of this server; nobody needs another one to read it. */
export function guideRoutes(assets: string): Router {
  const router = Router()
  const often = rateLimit(240, 60)
  router.get('/guide/pictures/:name', often, (request: Request<{ name: string }>, response: Response, next) => {
    const { name } = request.params
    if (!/^[\w-]+\.(?:jpg|webp)$/.test(name)) return next()
    response.sendFile(name, { root: join(assets, 'pictures'), maxAge: 3600_000 }, (error) => error && next())
  })
  router.get('/guide/:name', often, async (request: Request<{ name: string }>, response: Response, next) => {
    const { name } = request.params
    const guide = Object.hasOwn(GUIDES, name) ? GUIDES[name] : undefined
    if (!guide) return next()
    const { lang } = request.query
    const language = lang === 'en' || lang === 'zh' ? lang : readerLanguage(request)
    const file = guide[language]
    const markdown = await readFile(join(assets, 'guide', file), 'utf8')
    const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Laurel'
    response.send(page(file.endsWith('.zh.md') ? 'zh-CN' : 'en', title, renderGuide(markdown)))
  })
  return router
}

const page = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/slices.css">
<title>${escapeHtml(title)} · Laurel</title>
<style>
body { margin: 0; background: #e6dccb; color: #1e2430; font: 17px/1.65 Inter, "Noto Sans SC", "Noto Sans SC Typed", system-ui, sans-serif }
main { box-sizing: border-box; max-width: 52rem; margin: 24px auto; padding: clamp(20px, 4vw, 48px); background: #f6f1e7; border-radius: 14px; border-top: 4px solid #c79a4b }
h1, h2, h3 { font-family: Fraunces, "Noto Serif SC", Georgia, "Noto Sans SC Typed", serif; font-weight: 600; line-height: 1.25 }
h1 { margin: 0 0 16px; font-size: 34px } h2 { margin: 40px 0 8px; font-size: 25px } h3 { margin: 24px 0 4px; font-size: 19px }
p, ul, ol { margin: 10px 0; max-width: 66ch } li { margin: 4px 0 }
a { color: #7a4b12 } img { display: block; width: 100%; height: auto; border-radius: 10px }
.table, pre { overflow-x: auto } table { border-collapse: collapse; font-size: 15px }
th, td { padding: 8px 14px 8px 0; border-bottom: 1px solid #d8cdb8; text-align: left; vertical-align: top }
code { font-size: 14px } pre { padding: 14px; border-radius: 10px; background: #fbf8f1; line-height: 1.45 }
@media (max-width: 560px) { main { margin: 0; border-radius: 0 } h1 { font-size: 27px } }
</style>
</head>
<body><main>
${body}
</main></body>
</html>
`
