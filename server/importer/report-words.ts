import type { Language } from '../../shared/exhibition/text.ts'

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const en = {
  isNew: ', a new exhibition',
  source: (source: string, rows: number, projects: number) =>
    `${source}: ${count(rows, 'row')}, ${count(projects, 'project')}`,
  columns: 'Columns (correct one with --map "column=field")',
  row: (n: number) => `row ${n}`,
  mistakes: (n: number) => count(n, 'mistake'),
  leftOut: (n: number) => `${count(n, 'row')} left out for their mistakes.`,
  notices: 'Worth knowing',
  title: 'Title',
  was: (title: string) => `was ${title}`,
  newCategories: 'New categories',
  renamedCategories: 'Categories renamed',
  create: (n: number) => count(n, 'new booth'),
  update: (n: number) => `${count(n, 'booth')} changed`,
  keep: "Kept as somebody edited it since (--overwrite takes the file's word)",
  near: 'Is this the same? Answer each with --answer <row>=<booth id> or --answer <row>=new',
  removed: (n: number) => `${count(n, 'booth')} removed: no longer in the list`,
  gone: (n: number) => `${count(n, 'booth')} no longer in the list; they stay (--prune removes them)`,
  unchanged: (n: number) => `${count(n, 'booth')} as in the file.`,
  more: (n: number) => `and ${n} more lines (--json has all)`,
  nothing: '(nothing)',
  open: (url: string) => `The hall is open: ${url}`,
  start: (path: string) => `Start the server (npm start) and open ${path}`,
  stored: 'Stored.',
  same: 'Nothing to change: the file says what is there already.',
  shown: 'A dry run: nothing was stored.',
  shownBlocked:
    'A dry run: nothing was stored, and nothing would be before the mistakes are mended (or --partial said).',
  questions: 'Nothing was stored: answer the questions above first.',
  wrong: 'Nothing was stored. Mend the mistakes above, or say --partial to leave those rows out.',
  changed: 'Nothing was stored: somebody changed the exhibition meanwhile. Try again.',
  which: (row: number, title: string) => `Row ${row}, ${title}: which booth is it?`,
  newOne: 'a new one',
}

const zh: typeof en = {
  isNew: '（新展览）',
  source: (source, rows, projects) => `${source}：${rows} 行，${projects} 个项目`,
  columns: '各列的含义（用 --map "列名=字段" 更正）',
  row: (n) => `第 ${n} 行`,
  mistakes: (n) => `${n} 处错误`,
  leftOut: (n) => `因有错误，略去 ${n} 行。`,
  notices: '请留意',
  title: '标题',
  was: (title) => `原为 ${title}`,
  newCategories: '新增类别',
  renamedCategories: '类别更名',
  create: (n) => `新增 ${n} 个展位`,
  update: (n) => `更新 ${n} 个展位`,
  keep: '导入后被编辑过，予以保留（--overwrite 以文件为准）',
  near: '是同一个项目吗？用 --answer <行号>=<展位编号> 或 --answer <行号>=new 逐一回答',
  removed: (n) => `移除 ${n} 个展位：名单中已没有`,
  gone: (n) => `${n} 个展位不在名单中，予以保留（--prune 可移除）`,
  unchanged: (n) => `${n} 个展位与文件一致。`,
  more: (n) => `另有 ${n} 行（--json 显示全部）`,
  nothing: '（空）',
  open: (url) => `展馆已开放：${url}`,
  start: (path) => `请启动服务器（npm start），然后打开 ${path}`,
  stored: '已保存。',
  same: '没有变化：展馆与文件一致。',
  shown: '试运行：未保存任何内容。',
  shownBlocked: '试运行：未保存任何内容；修正错误（或使用 --partial）之前也不会保存。',
  questions: '未保存任何内容：请先回答上面的问题。',
  wrong: '未保存任何内容。请修正上面的错误，或用 --partial 略去这些行。',
  changed: '未保存任何内容：展览刚刚被他人更改，请再试一次。',
  which: (row, title) => `第 ${row} 行，${title}：是哪个展位？`,
  newOne: '新的展位',
}

/** What the import command says, in both languages. */
export const reportWords = (language: Language): typeof en => (language === 'zh' ? zh : en)
export type ReportWords = typeof en
