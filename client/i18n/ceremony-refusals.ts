import type { OrganizerRefusal } from '../ceremony/ceremony-api.ts'
import { words } from './words.ts'

/** Why something about a ceremony could not be done, for who writes it. */
export const ceremonyRefusals = words<Record<OrganizerRefusal, string>>({
  en: {
    invalid:
      'Something in it is not right: it may name a booth, a category or a demo that is gone. Look at the marked lines.',
    'not-allowed': 'This is the organizer’s. Open the organizer link in this browser.',
    'no-such-ceremony': 'This ceremony is gone: its link may be cut off, or it was deleted.',
    'no-such-exhibition': 'This exhibition is gone.',
    'no-such-cue': 'This cue is gone.',
    'no-such-award': 'This award is gone.',
    'changed-meanwhile': 'Somebody changed it meanwhile. Load it anew and try again.',
    'not-in-chair': 'Somebody else is in the director’s chair.',
    'at-the-end': 'There is no cue after it.',
    'at-the-beginning': 'There is no cue before it.',
    over: 'The show is over.',
    'not-over': 'The show is not over yet.',
    'not-running': 'The show is not running.',
    'not-sealed': 'Its result is not sealed yet.',
    'vote-open': 'Its vote is still open.',
    said: 'It was read out, and cannot be unsaid.',
    counted: 'This vote is counted.',
    'nothing-to-undo': 'There is nothing to undo.',
    'sealed-award':
      'An award whose result is sealed cannot be changed or deleted: the commitment was made over it. Nothing was saved with that change in it. Undo it, and everything else is saved.',
    'voted-award':
      'The vote on an award has begun: its name, its nominees and its rules stay as the audience was told, and it cannot be deleted. Nothing was saved with that change in it. Undo it, and everything else is saved; when the vote closes can still be changed.',
    'runs-already': 'This cannot be done while it is announced, runs or was held. What was held stays on record.',
    'other-night':
      'Another award night of this exhibition is on, and visitors know of one at a time. End that one at its desk first.',
    'cue-plays': 'The cue that plays now cannot be removed. Undo that change, or go on to the next cue first.',
    'no-profile': 'Enter the hall once, so that we know your name; then come back.',
    'too-fast': 'A little too fast. Try again in a moment.',
    'other-origin': 'This page is not from the hall’s own address. Open it there.',
    unreachable: 'The server cannot be reached. Nothing is lost; we go on trying.',
    broken: 'Something broke. Try again in a moment.',
  },
  zh: {
    invalid: '有内容不正确：可能引用了已不存在的展位、类别或演示。请查看标出的各行。',
    'not-allowed': '只有主办方可以操作。请在此浏览器中打开主办方链接。',
    'no-such-ceremony': '找不到此颁奖礼：链接可能不完整，或已被删除。',
    'no-such-exhibition': '该展览已不存在。',
    'no-such-cue': '该环节已不存在。',
    'no-such-award': '该奖项已不存在。',
    'changed-meanwhile': '其间有人作了更改。请重新载入后再试。',
    'not-in-chair': '导播席上另有其人。',
    'at-the-end': '后面没有环节了。',
    'at-the-beginning': '前面没有环节了。',
    over: '颁奖礼已经结束。',
    'not-over': '颁奖礼尚未结束。',
    'not-running': '颁奖礼尚未开始。',
    'not-sealed': '结果尚未封存。',
    'vote-open': '投票仍在进行。',
    said: '已经宣读，无法收回。',
    counted: '投票已经计数。',
    'nothing-to-undo': '没有可撤销的操作。',
    'sealed-award':
      '结果已封存的奖项不能修改或删除，因为承诺值以它为准。含有这处改动的内容没有保存。撤销它，其余内容就会保存。',
    'voted-award':
      '该奖项的投票已经开始：名称、入围名单和规则保持观众所见的样子，也不能删除。含有这处改动的内容没有保存。撤销它，其余内容就会保存；投票的截止时间仍可更改。',
    'runs-already': '已公布、进行中或已举行时不能这样操作。举行过的颁奖礼会留存记录。',
    'other-night': '本展览的另一场颁奖礼正在进行，访客一次只能看到一场。请先在其控制台结束。',
    'cue-plays': '正在进行的环节不能删除。请撤销这处改动，或先进入下一环节。',
    'no-profile': '请先进入一次展馆，让我们知道您的名字，然后再回来。',
    'too-fast': '稍微慢一点，请过一会儿再试。',
    'other-origin': '此页面并非来自展馆自己的地址，请在那里打开。',
    unreachable: '无法连接服务器。内容没有丢失，我们会继续尝试。',
    broken: '出了点问题，请稍后再试。',
  },
})
