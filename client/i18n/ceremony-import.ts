import type { ReadProblem } from '../../shared/ceremony/read-run.ts'
import { plural, words } from './words.ts'

type Problems = Record<ReadProblem, (detail: string) => string>

const en: Problems = {
  'no-json': () => 'Up to here it could be read. A comma, a quotation mark or a bracket is missing or too many.',
  missing: () => 'This is missing.',
  'wrong-type': (wanted) => `This should be of another kind: ${wanted}.`,
  'unknown-field': (name) => `Nothing here is called “${name}”.`,
  'unknown-word': (wanted) => `This is none of the words that can stand here${wanted ? `: ${wanted}` : ''}.`,
  'too-much': (most) => `This is too long or too large; at most ${most}.`,
  'too-little': (least) => `This is too short or too small; at least ${least}.`,
  'wrong-form': (what) => `This is not written as it must be: “${what}”. Ids are small letters, digits and hyphens.`,
  'same-id': () => 'Two of these have the same id.',
  'unknown-award': (id) => `The list of awards has none with the id “${id}”.`,
  'unknown-booth': (id) => `This exhibition has no booth “${id}”.`,
  'unknown-category': (id) => `This exhibition has no category “${id}”.`,
  'unknown-demo': (id) => `That booth has no demo “${id}”.`,
}
const zh: Problems = {
  'no-json': () => '读到这里出错：少了或多了逗号、引号或括号。',
  missing: () => '缺少此项。',
  'wrong-type': (wanted) => `类型不对，应为：${wanted}。`,
  'unknown-field': (name) => `没有名为“${name}”的项。`,
  'unknown-word': (wanted) => `不是此处可用的词${wanted ? `：${wanted}` : ''}。`,
  'too-much': (most) => `过长或过大，最多 ${most}。`,
  'too-little': (least) => `过短或过小，最少 ${least}。`,
  'wrong-form': (what) => `写法不对：“${what}”。标识由小写字母、数字和连字符组成。`,
  'same-id': () => '有两项的标识相同。',
  'unknown-award': (id) => `奖项列表中没有标识为“${id}”的奖项。`,
  'unknown-booth': (id) => `此展览没有展位“${id}”。`,
  'unknown-category': (id) => `此展览没有类别“${id}”。`,
  'unknown-demo': (id) => `该展位没有演示“${id}”。`,
}

/** Files of a ceremony: its run of show as JSON, and what was uploaded. */
export const importWords = words({
  en: {
    title: 'The run of show as a file',
    hint: 'JSON with the cues and the awards, without any result. Opening a file replaces what stands here; Undo brings it back.',
    save: 'Save as a file',
    open: 'Open a file',
    taken: 'The run of show is now that of the file. Undo brings the old one back.',
    refused: (n: number) => `The file was not taken; ${plural(n, 'place', 'places')} in it must be mended:`,
    left: (n: number) =>
      `The file speaks of what this exhibition does not have. ${plural(n, 'thing was', 'things were')} left out, and the rest was taken:`,
    line: (n: number) => `Line ${n}:`,
    problems: en,
    files: 'Voices and videos',
    used: (used: number, most: number) => `${used} of ${most} MB used`,
    noFiles: 'Nothing was uploaded yet. Cues of the kinds “Opening” and “Recording” can play something.',
    recorded: 'Recorded here',
    kinds: { video: 'video', sound: 'voice' },
    remove: 'Remove',
    inUse: 'A cue plays this, or played it on the night. Take it out of the cue first.',
    notRemoved: 'It could not be removed. Try again in a moment.',
  },
  zh: {
    title: '流程文件',
    hint: '包含环节和奖项的 JSON，不含任何结果。打开文件会替换现有流程，可用“撤销”恢复。',
    save: '保存为文件',
    open: '打开文件',
    taken: '已换成文件中的流程。可用“撤销”恢复原来的流程。',
    refused: (n: number) => `文件未被采用，有 ${n} 处需要修改：`,
    left: (n: number) => `文件中有此展览没有的内容。以下 ${n} 处已略去，其余均已采用：`,
    line: (n: number) => `第 ${n} 行：`,
    problems: zh,
    files: '语音与视频',
    used: (used: number, most: number) => `已用 ${used} MB，共 ${most} MB`,
    noFiles: '还没有上传任何内容。“开场”和“录播”环节可以播放语音或视频。',
    recorded: '在此录制',
    kinds: { video: '视频', sound: '语音' },
    remove: '移除',
    inUse: '有环节正在使用，或在颁奖之夜播放过。请先从环节中移除。',
    notRemoved: '未能移除，请稍后再试。',
  },
})
