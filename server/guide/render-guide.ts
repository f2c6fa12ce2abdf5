import { escapeHtml } from '../http/plain-page.ts'

/** Where a link or a picture of a guide leads on this server; the file in the repository leads there by itself. */
function placeOf(target: string): string {
  const picture = /^\.\.\/pictures\/([\w-]+\.(?:jpg|webp))$/.exec(target)
  if (picture) return `/guide/pictures/${picture[1]}`
  const guide = /^([a-z-]+?)(\.zh)?\.md(#[\w-]+)?$/.exec(target)
  if (guide) return `/guide/${guide[1]}?lang=${guide[2] ? 'zh' : 'en'}${guide[3] ?? ''}`
  return /^(?:https?:\/\/|\/|#)/.test(target) ? target : '#'
}

const inline = (text: string): string =>
  escapeHtml(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, (_, alt, to) => `<img src="${placeOf(to)}" alt="${alt}" loading="lazy">`)
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, name, to) => `<a href="${placeOf(to)}">${name}</a>`)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')

const cells = (row: string): string[] =>
  row
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => inline(cell.trim()))

const rowOf = (row: string, tag: 'td' | 'th'): string =>
  `<tr>${cells(row)
    .map((cell) => `<${tag}>${cell}</${tag}>`)
    .join('')}</tr>`

/** One block: what stands between empty lines. */
function block(lines: readonly string[]): string {
  const [first = ''] = lines
  const heading = /^(#{1,3}) (.+)$/.exec(first)
  if (heading?.[1] && heading[2]) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`
  if (first.startsWith('|')) {
    const [head = '', , ...rows] = lines
    return `<div class="table" tabindex="0"><table><thead>${rowOf(head, 'th')}</thead><tbody>${rows.map((row) => rowOf(row, 'td')).join('')}</tbody></table></div>`
  }
  const list = /^(?:(-)|\d+\.) /.exec(first)
  if (list) {
    const items = lines.join('\n').split(/^(?:-|\d+\.) /m)
    const tag = list[1] ? 'ul' : 'ol'
    return `<${tag}>${items
      .filter((item) => item.trim())
      .map((item) => `<li>${inline(item.replace(/\s*\n\s*/g, ' ').trim())}</li>`)
      .join('')}</${tag}>`
  }
  return `<p>${inline(lines.join(' '))}</p>`
}

/** As much Markdown as our own guides use, as HTML: headings, lists, tables, pictures, links, code. All else stays text. */
export function renderGuide(markdown: string): string {
  return markdown
    .split(/^```\w*\n([\s\S]*?)^```$/m)
    .flatMap((part, index) =>
      index % 2 === 1
        ? [`<pre tabindex="0"><code>${escapeHtml(part)}</code></pre>`]
        : part
            .split(/\n{2,}/)
            .map((text) => text.split('\n').filter((line) => line !== ''))
            .filter((lines) => lines.length > 0)
            .map(block),
    )
    .join('\n')
}
