import { categoryColours } from '../../shared/exhibition/palette.ts'
import { type Bilingual, type Language, sayIn } from '../../shared/exhibition/text.ts'
import type { WallWinner, WinnersWall } from '../../shared/press/winners-wall.ts'
import { escapeHtml } from '../http/plain-page.ts'

const WORDS = {
  en: {
    wall: (title: string) => `Winners of ${title}`,
    entries: 'entries',
    winners: 'winners',
    of: (n: number) => (n === 1 ? '1 winner' : `${n} winners`),
    sample: 'sample',
    visit: 'Visit the hall',
    newTab: 'opens in a new tab',
    other: '中文',
  },
  zh: {
    wall: (title: string) => `${title}获奖名单`,
    entries: '家参赛企业',
    winners: '个获奖项目',
    of: (n: number) => `${n} 个获奖项目`,
    sample: '示例',
    visit: '前往展馆',
    newTab: '在新标签页打开',
    other: 'English',
  },
} as const

/** A wall of winners that stands in any page's frame: no script, nothing fetched but its own fonts, every link in a tab of its own. */
export function embedPage(wall: WinnersWall, language: Language): string {
  const t = WORDS[language]
  const other: Language = language === 'en' ? 'zh' : 'en'
  const says = (of: Bilingual) => {
    const { text, lang } = sayIn(of, language)
    return lang === language ? escapeHtml(text) : `<span lang="${tagOf(lang)}">${escapeHtml(text)}</span>`
  }
  const link = (href: string, inner: string) =>
    `<a href="${href}?lang=${language}" target="_blank" rel="noopener">${inner}<span class="unseen"> (${t.newTab})</span></a>`
  const winner = ({ booth, title, team, awards, tier, sample }: WallWinner) =>
    `<li><span class="medal ${tier}"></span><div><p class="award">${awards.map(({ name }) => says(name)).join(' · ')}${sample ? ` <span class="sample">${t.sample}</span>` : ''}</p><h3>${link(`/b/${booth}`, says(title))}</h3><p class="team">${says(team)}</p></div></li>`
  const track = ({ name, letter, colour, winners }: WinnersWall['categories'][number]) => {
    const { deep, colour: main } = categoryColours(colour)
    return `<section style="--c:${main};--d:${deep}"><header><span class="letter" aria-hidden="true">${letter}</span><h2>${says(name)}</h2><p>${t.of(winners.length)}</p></header><ul>${winners.map(winner).join('')}</ul></section>`
  }
  const figures =
    wall.entries > 0
      ? `<p class="figures"><b>${wall.entries}</b> ${t.entries} <span aria-hidden="true">→</span> <b>${wall.winners}</b> ${t.winners}</p>`
      : `<p class="figures"><b>${wall.winners}</b> ${t.winners}</p>`
  const title = sayIn(wall.title, language).text
  return `<!doctype html>
<html lang="${tagOf(language)}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escapeHtml(t.wall(title))}</title>
<link rel="stylesheet" href="/fonts/e/${wall.slug}.css"><link rel="stylesheet" href="/fonts/slices.css">
<style>${STYLE}</style>
</head>
<body><main>
<div class="head"><div><h1>${says(wall.title)}</h1>${figures}</div><a class="language" href="/embed/${wall.slug}?lang=${other}" lang="${tagOf(other)}" hreflang="${tagOf(other)}">${t.other}</a></div>
<div class="tracks">${wall.categories.map(track).join('')}</div>
<p class="foot">${link(`/e/${wall.slug}`, t.visit)}</p>
</main></body>
</html>
`
}

const tagOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en')

const STYLE = `
*{box-sizing:border-box;margin:0}
body{background:#f6f1e7;color:#1e2430;font:500 15px/22px Inter,"Noto Sans SC","Noto Sans SC Typed","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
main{padding:24px clamp(16px,4vw,40px) 16px;border-top:4px solid #c79a4b}
h1,h2,.figures b,.letter{font-family:Fraunces,"Noto Serif SC","Noto Sans SC Typed","Songti SC",Georgia,serif;font-weight:600}
.head{display:flex;justify-content:space-between;align-items:start;gap:16px}
h1{font-size:clamp(22px,4vw,34px);line-height:1.2}
.figures{margin-top:8px;color:#4c515c}
.figures b{font-size:28px;line-height:36px;color:#1e2430}
a{color:inherit;text-underline-offset:3px;text-decoration-color:#c79a4b}
a:focus-visible{outline:3px solid #1e2430;outline-offset:3px;border-radius:4px}
.language{flex:none;display:inline-flex;align-items:center;min-height:44px;padding:0 8px}
.tracks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,260px),1fr));gap:32px;margin-top:24px}
section header{display:grid;grid-template-columns:auto 1fr;gap:0 12px;align-items:end;padding-bottom:10px;border-bottom:3px solid var(--c)}
.letter{grid-row:span 2;font-size:44px;line-height:.85;color:var(--d)}
h2{font-size:19px;line-height:24px}
header p{font-size:13px;line-height:18px;color:#4c515c}
ul{list-style:none;padding:0}
li{display:flex;gap:12px;padding:12px 0;border-bottom:1px solid rgb(30 36 48/.1)}
h3{font-size:16px;line-height:22px;font-weight:600}
h3 a{display:inline-block;padding:2px 0}
.award,.team{font-size:13px;line-height:18px;color:#4c515c}
.medal{flex:none;width:12px;height:12px;margin:4px 2px;border-radius:50%;background:var(--m);border:2px solid #f6f1e7;box-shadow:0 0 0 2px var(--m)}
.grand{--m:#f0c25a}.first{--m:#c79a4b}.second{--m:#b8bec4}.third{--m:#b0734a}
.sample{padding:0 6px;border:1px solid rgb(30 36 48/.4);border-radius:99px;font-size:11px}
.foot a{display:inline-flex;align-items:center;min-height:44px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`
