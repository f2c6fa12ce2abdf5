import { ceremonyRefusals } from './ceremony-refusals.ts'
import { words } from './words.ts'

/** The script of a ceremony for paper. */
export const printWords = words({
  en: {
    script: 'Script',
    loading: 'Laying out the script …',
    shut: 'This script is not open to you',
    refusals: ceremonyRefusals.en,
    back: 'Back to the run of show',
    print: 'Print',
    noTime: 'No time yet',
    length: (time: string) => `${time} in all`,
    noResults: 'This script holds no results. They are in the envelopes until they are read out.',
    time: 'Time',
    cue: 'Cue',
    lengthHead: 'Length',
    auto: 'by itself',
    plays: 'A recording is played.',
    awards: 'Awards and nominees',
    byJury: 'a jury decides',
    byVote: 'the audience decides',
  },
  zh: {
    script: '台本',
    loading: '正在排版……',
    shut: '您不能查看此台本',
    refusals: ceremonyRefusals.zh,
    back: '返回流程',
    print: '打印',
    noTime: '时间未定',
    length: (time: string) => `全长 ${time}`,
    noResults: '台本不含任何结果。宣读之前，结果封存在信封里。',
    time: '时间',
    cue: '环节',
    lengthHead: '时长',
    auto: '自动',
    plays: '播放录制内容。',
    awards: '奖项与入围者',
    byJury: '评委评定',
    byVote: '观众投票',
  },
})
