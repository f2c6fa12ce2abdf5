import type { Request } from 'express'
import type { Language } from '../../shared/exhibition/say.ts'

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** English or Chinese, whichever the browser asks for first; English for who asks for neither. */
export const readerLanguage = (request: Request): Language => acceptedLanguage(request) ?? 'en'

/** Undefined for programs that ask for no language of ours, as most that fetch a shared link do. */
export const acceptedLanguage = (request: Request): Language | undefined => {
  for (const tag of request.acceptsLanguages()) {
    const base = tag.toLowerCase().split('-')[0]
    if (base === 'en' || base === 'zh') return base
  }
  return undefined
}

/** A page of one thought, without scripts: for what is said before, or instead of, the hall. `button` posts to itself, or to `action`. */
export const plainPage = ({
  language,
  title,
  text,
  button,
  action,
  link,
}: {
  language: Language
  title: string
  text: string
  button?: string
  action?: string
  /** Where to go from here; to the hall when nothing else is said. */
  link?: { href: string; text: string }
}): string => `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)} · Laurel</title>
<style>
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #e6dccb; color: #1e2430; font: 17px/1.6 Inter, "Noto Sans SC", system-ui, sans-serif }
main { max-width: 30rem; margin: 24px; padding: 32px; background: #f6f1e7; border-radius: 14px; border-top: 4px solid #c79a4b }
h1 { margin: 0 0 12px; font: 600 28px/1.25 Fraunces, "Noto Serif SC", Georgia, serif }
button, a { display: inline-block; margin-top: 16px; min-height: 44px; padding: 0 20px; border: 0; border-radius: 10px; background: #1e2430; color: #f6f1e7; font: inherit; line-height: 44px; text-decoration: none; cursor: pointer }
</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${
  button
    ? `<form method="post"${action ? ` action="${escapeHtml(action)}"` : ''}><button>${escapeHtml(button)}</button></form>`
    : `<a href="${escapeHtml(link?.href ?? '/')}">${escapeHtml(link?.text ?? (language === 'zh' ? '前往展馆' : 'To the hall'))}</a>`
}</main></body>
</html>
`
