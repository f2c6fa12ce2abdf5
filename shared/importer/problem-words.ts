import type { Language } from '../exhibition/text.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** How somebody does what would do: by the command's options, or by what the page has. */
interface Means {
  map: (column: string, field: keyof (typeof FIELD_NAMES)['en']) => string
  prune: string
  nominees: string
}
type Sentence = (at: Problem, by: Means) => readonly [what: string, wouldDo: string]
const fieldList =
  'project, team, category, award, rank, year, summary, website, picture, person, id, sample, fact, leave-out'
const room = (detail: string, prune: string): string => (detail.endsWith('prune') ? prune : '')
const meant = (field: string) => (field === 'summary' || field === 'website' || field === 'picture' ? field : 'fact')
const limit = (detail: string): string => detail.split(' ')[0] ?? ''

const ENGLISH: Readonly<Record<ProblemCode, Sentence>> = {
  'too-big': ({ found, detail }) => [
    `The file has ${found}.`,
    `A list may have ${detail} at most; leave pictures out of it and give their addresses instead.`,
  ],
  'not-a-list': () => ['This is not a list.', 'Give a CSV, XLSX or JSON file.'],
  'old-excel': () => [
    'This is a workbook of an old Excel, or it has a password.',
    'Save it as .xlsx without a password, or as CSV.',
  ],
  'unknown-encoding': () => [
    'The letters of this file cannot be read: it is neither UTF-8, UTF-16 nor GB18030.',
    'Save it as "CSV UTF-8".',
  ],
  'bad-json': ({ found, detail }) =>
    detail === 'shape'
      ? [
          'The JSON holds no list of projects.',
          'Give an array of objects, {"projects": [...]} or {"categories": [{"name": ..., "projects": [...]}]}.',
        ]
      : [`This is no valid JSON${found && `: look at ${found}`}.`, 'Mend it there.'],
  'bad-xlsx': ({ found, detail }) =>
    detail === 'other'
      ? ['This is a ZIP file, but no workbook.', 'Save the table as .xlsx or CSV.']
      : [`The workbook cannot be read: ${found}.`, 'Open it, save it anew as .xlsx, or save it as CSV.'],
  'zip-bomb': () => [
    'The workbook unpacks to far more than a list ever has, so it was not opened.',
    'Copy the rows into a new workbook, or save the sheet as CSV.',
  ],
  'took-too-long': () => [
    'Reading the file took more time or memory than a list needs, so it was stopped.',
    'Copy the rows into a new file, or save the sheet as CSV.',
  ],
  empty: () => [
    'There are no rows in this file.',
    'The first row names the columns; below it stands one project in each row.',
  ],
  'too-many-columns': ({ detail }) => [
    `The file has more than ${detail} columns.`,
    `Keep the columns that visitors should read, ${detail} at most.`,
  ],
  'too-many-rows': ({ detail }) => [
    `The file has more than ${detail} rows.`,
    'Keep the winners and leave the other entries out.',
  ],
  'no-project-column': ({ found }, by) => [
    `No column names the projects. The columns are: ${found}.`,
    `Name one "project", or ${by.map('column', 'project')}.`,
  ],
  'too-many-categories': ({ column, found, detail }, by) => [
    `There are ${found} categories${column ? ` in the column "${column}"` : ''}.`,
    `A hall has ${limit(detail)} branches at most; put categories together, or ${by.map('column', 'category')}.${room(detail, ` Branches of the earlier list go ${by.prune}.`)}`,
  ],
  'too-many-projects': ({ found, detail }, by) => [
    `There are ${found} projects.`,
    `A hall has room for ${limit(detail)}; divide the list into two exhibitions.${room(detail, ` Booths that are no longer in the list go ${by.prune}.`)}`,
  ],
  'no-such-column': ({ column, detail }) => [
    `There is no column "${column}".`,
    `The columns are: ${detail}. #2 is the second.`,
  ],
  'no-such-field': ({ column, found }) => [
    `"${found}" is nothing that the column "${column}" can be.`,
    `It can be ${fieldList}; .en or .zh behind it says the language.`,
  ],
  'nothing-left': () => ['No row is free of mistakes.', 'Mend the rows named below.'],
  'sealed-award': ({ found }, by) => [
    `The result of "${found}" is sealed until it is read out, so no list may show who has this award.`,
    `Take that award out of the list and seal its results on the award night's page, or ${by.nominees}.`,
  ],
  'no-name': ({ found }) => [
    found ? `${found} is no project.` : 'There is no name.',
    'Write the project, or the person when the award went to somebody.',
  ],
  'no-category': () => [
    'There is no category.',
    'Write the category in every row, also where it is the same as above.',
  ],
  'no-award': (_, by) => ['There is no award.', `Write the award, or ${by.nominees}.`],
  'bad-link': ({ found }) => [`"${found}" is no web address.`, 'Write one like https://example.org/page.'],
  'bad-flag': ({ found }) => [`"${found}" is neither yes nor no.`, 'Write yes, or leave the cell empty.'],
  'too-long': ({ found, detail }) => [`"${found}" is too long.`, `Shorten it to ${detail} characters.`],
  'too-many-cells': ({ found, detail }) => [
    `"${found}" stands beyond the last of ${detail} columns.`,
    'Put texts that hold the separator in quotes, or name the column.',
  ],
  'unclosed-quote': ({ found }) => [`A quote opens before "${found}" and never closes.`, 'Close it, or take it away.'],
  'broken-text': ({ found }) => [
    `"${found}" has letters that were lost when the file was saved.`,
    'Write them again and save as "CSV UTF-8".',
  ],
  formula: ({ found }) => [`"${found}" is a formula.`, 'Put in what it gives: copy the column and paste it as values.'],
  'id-reused': ({ found, detail }) => [
    `The id ${found} is that of another project in row ${detail}.`,
    'Give each project an id of its own, or the same name to the same project.',
  ],
  'second-category': ({ found, detail }) => [
    `This award is in the category "${found}".`,
    `A booth stands in one place: it stays under "${detail}", where its first award is.`,
  ],
  differs: ({ detail }) => [`The summary is another one than in row ${detail}.`, `The one of row ${detail} is taken.`],
  'same-award-twice': ({ found, detail }) => [
    `"${found}" is the same award as in row ${detail}.`,
    'It is counted once.',
  ],
  'private-column': ({ column }, by) => [
    `The column "${column}" looks like people's contact data and is left out.`,
    `If visitors may read it, ${by.map(column, 'fact')}.`,
  ],
  'counter-column': ({ column }, by) => [
    `The column "${column}" only counts the rows and is left out.`,
    `If these numbers stay with their projects, ${by.map(column, 'id')}.`,
  ],
  'result-column': ({ column, detail }, by) => [
    `The column "${column}" may tell the results and is left out with them.`,
    `If visitors may read it before the night, ${by.map(column, meant(detail))}.`,
  ],
  'far-picture': ({ found }) => [
    `"${found}" is a picture on another server.`,
    'It becomes a link; put the picture on the booth by the organizer page.',
  ],
}

const CHINESE: Readonly<Record<ProblemCode, Sentence>> = {
  'too-big': ({ found, detail }) => [`文件有 ${found}。`, `名单文件最大 ${detail}；请去掉其中的图片，改填图片地址。`],
  'not-a-list': () => ['这不是一份名单。', '请使用 CSV、XLSX 或 JSON 文件。'],
  'old-excel': () => ['这是旧版 Excel 文件，或文件设有密码。', '请另存为不带密码的 .xlsx，或 CSV。'],
  'unknown-encoding': () => ['无法识别文件的编码：既不是 UTF-8、UTF-16，也不是 GB18030。', '请另存为“CSV UTF-8”。'],
  'bad-json': ({ found, detail }) =>
    detail === 'shape'
      ? [
          'JSON 中没有项目列表。',
          '请使用对象数组、{"projects": [...]} 或 {"categories": [{"name": ..., "projects": [...]}]}。',
        ]
      : [`JSON 格式有误${found && `：${found}`}。`, '请修正该处。'],
  'bad-xlsx': ({ found, detail }) =>
    detail === 'other'
      ? ['这是 ZIP 文件，但不是工作簿。', '请把表格另存为 .xlsx 或 CSV。']
      : [`无法读取工作簿：${found}。`, '请打开后重新另存为 .xlsx，或另存为 CSV。'],
  'zip-bomb': () => [
    '工作簿解压后远远超过一份名单应有的大小，因此没有打开。',
    '请把数据行复制到新的工作簿，或另存为 CSV。',
  ],
  'took-too-long': () => [
    '读取文件耗用的时间或内存超出一份名单所需，已停止。',
    '请把数据行复制到新文件，或另存为 CSV。',
  ],
  empty: () => ['文件中没有数据行。', '第一行写列名，下面每行一个项目。'],
  'too-many-columns': ({ detail }) => [`文件超过 ${detail} 列。`, `请只保留供观众阅读的列，最多 ${detail} 列。`],
  'too-many-rows': ({ detail }) => [`文件超过 ${detail} 行。`, '请只保留获奖项目。'],
  'no-project-column': ({ found }, by) => [
    `找不到项目名称所在的列。现有的列：${found}。`,
    `请把该列命名为“项目”，或${by.map('列名', 'project')}。`,
  ],
  'too-many-categories': ({ column, found, detail }, by) => [
    `${column ? `“${column}”列中` : ''}共有 ${found} 个类别。`,
    `展馆最多 ${limit(detail)} 个分支；请合并类别，或${by.map('列名', 'category')}。${room(detail, `先前名单的分支可${by.prune}。`)}`,
  ],
  'too-many-projects': ({ found, detail }, by) => [
    `共有 ${found} 个项目。`,
    `展馆最多容纳 ${limit(detail)} 个；请分成两个展览。${room(detail, `名单中已没有的展位可${by.prune}。`)}`,
  ],
  'no-such-column': ({ column, detail }) => [`没有名为“${column}”的列。`, `现有的列：${detail}。#2 表示第二列。`],
  'no-such-field': ({ column, found }) => [
    `“${column}”列不能是“${found}”。`,
    `可选：${fieldList}；后面可加 .en 或 .zh 表示语言。`,
  ],
  'nothing-left': () => ['每一行都有错误。', '请修正下面列出的各行。'],
  'sealed-award': ({ found }, by) => [
    `“${found}”的结果已封存，揭晓之前名单不得公布获奖者。`,
    `请从名单中去掉该奖项，在颁奖典礼页面封存结果，或${by.nominees}。`,
  ],
  'no-name': ({ found }) => [
    found ? `${found} 不是项目。` : '没有名称。',
    '请填写项目名称；奖项颁给个人时，请填写姓名。',
  ],
  'no-category': () => ['没有类别。', '请在每一行都填写类别，与上一行相同时也要填写。'],
  'no-award': (_, by) => ['没有奖项。', `请填写奖项，或${by.nominees}。`],
  'bad-link': ({ found }) => [`“${found}”不是网址。`, '请按 https://example.org/page 的形式填写。'],
  'bad-flag': ({ found }) => [`“${found}”既不是“是”也不是“否”。`, '请填写“是”，或留空。'],
  'too-long': ({ found, detail }) => [`“${found}”太长。`, `请缩短到 ${detail} 个字符以内。`],
  'too-many-cells': ({ found, detail }) => [
    `“${found}”在最后一列（第 ${detail} 列）之外。`,
    '含有分隔符的文字请加引号，或为该列命名。',
  ],
  'unclosed-quote': ({ found }) => [`“${found}”之前的引号没有闭合。`, '请补上后引号，或去掉前引号。'],
  'broken-text': ({ found }) => [`“${found}”中有文字在保存时已损坏。`, '请重新填写，并另存为“CSV UTF-8”。'],
  formula: ({ found }) => [`“${found}”是公式。`, '请填入公式的结果：复制该列，再“粘贴为数值”。'],
  'id-reused': ({ found, detail }) => [
    `编号 ${found} 已用于第 ${detail} 行的另一个项目。`,
    '请为每个项目使用各自的编号；若是同一项目，请使用相同的名称。',
  ],
  'second-category': ({ found, detail }) => [
    `此奖项属于类别“${found}”。`,
    `展位只有一个位置：仍在首个奖项所在的“${detail}”。`,
  ],
  differs: ({ detail }) => [`简介与第 ${detail} 行不同。`, `采用第 ${detail} 行的简介。`],
  'same-award-twice': ({ found, detail }) => [`“${found}”与第 ${detail} 行的奖项相同。`, '只计一次。'],
  'private-column': ({ column }, by) => [
    `“${column}”列像是个人联系方式，已略去。`,
    `如可向观众公开，请${by.map(column, 'fact')}。`,
  ],
  'counter-column': ({ column }, by) => [
    `“${column}”列只是行号，已略去。`,
    `如这些编号固定属于各项目，请${by.map(column, 'id')}。`,
  ],
  'result-column': ({ column, detail }, by) => [
    `“${column}”列可能透露结果，已随结果一并略去。`,
    `如观众在典礼前即可查看，请${by.map(column, meant(detail))}。`,
  ],
  'far-picture': ({ found }) => [`“${found}”是其他服务器上的图片。`, '将作为链接保存；请在主办方页面为展位添加图片。'],
}

const FIELD_NAMES = {
  en: {
    project: 'Project',
    category: 'Category',
    fact: 'Fact',
    id: 'Number of the project',
    summary: 'Summary',
    website: 'Link',
    picture: 'Picture',
  },
  zh: {
    project: '项目',
    category: '类别',
    fact: '其他信息',
    id: '项目编号',
    summary: '简介',
    website: '链接',
    picture: '图片',
  },
} as const

const MEANS: Readonly<Record<Language, Readonly<Record<'command' | 'page', Means>>>> = {
  en: {
    command: {
      map: (column, field) => `say --map "${column}=${field}"`,
      prune: 'with --prune',
      nominees: 'import without results with --nominees',
    },
    page: {
      map: (_, field) => `choose "${FIELD_NAMES.en[field]}" for the right column below`,
      prune: 'when you tick their removal below',
      nominees: 'tick below that the awards are left out',
    },
  },
  zh: {
    command: {
      map: (column, field) => `用 --map "${column}=${field}" 指定`,
      prune: '用 --prune 移除',
      nominees: '用 --nominees 导入不含结果的名单',
    },
    page: {
      map: (_, field) => `在下方为对应的列选择“${FIELD_NAMES.zh[field]}”`,
      prune: '在下方勾选移除',
      nominees: '在下方勾选不导入奖项',
    },
  },
}

/** A problem in words: what is wrong, and what would do there. */
export function sayProblem(
  problem: Problem,
  language: Language,
  place: 'command' | 'page' = 'command',
): { what: string; wouldDo: string } {
  const [what, wouldDo] = (language === 'zh' ? CHINESE : ENGLISH)[problem.code](problem, MEANS[language][place])
  return { what, wouldDo }
}
