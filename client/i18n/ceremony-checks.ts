import type { RunCheck } from '../../shared/ceremony/run-checks.ts'
import { words } from './words.ts'

type Says = Record<RunCheck, (detail: string) => string>

const en: Says = {
  'unknown-booth': (id) =>
    `It names a booth that is no longer in the exhibition (${id}). Pick another one, or nothing is saved.`,
  'unknown-category': (id) =>
    `It names a category that is no longer there (${id}). Pick another one, or nothing is saved.`,
  'unknown-demo': (id) =>
    `It names a demo that the booth no longer has (${id}). Pick another one, or nothing is saved.`,
  'no-cues': () => 'The show has no cues yet.',
  'never-revealed': () => 'No cue reads this award out. Add a reveal, or take the award away.',
  'revealed-twice': () => 'This award was read out before. A result cannot be said twice.',
  'no-nominees': () => 'Nobody is nominated yet.',
  'nominee-left': (count) =>
    `${count === '1' ? 'A nominee has' : `${count} nominees have`} left the exhibition. The result stays sealed and is read out as it is. Under “Sealed results” it can be replaced.`,
  'voted-nominee-left': (count) =>
    `${count === '1' ? 'A nominee has' : `${count} nominees have`} left the exhibition. The vote has begun, so the list stays as the audience was told; everything else is saved.`,
  'reveal-without-nominees': () => 'The audience has not seen the nominees before this reveal.',
  'reveal-before-drumroll': () => 'Its drum roll comes after the reveal.',
  'walk-on-before-reveal': () => 'Nobody can walk on before the award was read out.',
  'vote-without-ballot': () => 'A jury decides this award: there is nothing to vote on. Change the award, or this cue.',
  'ballot-without-vote': () => 'The audience decides this award, but no cue and no time opens the vote.',
  'vote-then-reveal': () =>
    'The reveal follows straight on the vote. Leave a minute between them, so that nobody feels cut off.',
  'vote-after-reveal': () => 'The result was read out before this vote.',
  'one-nominee': () => 'It has one nominee only, so everybody knows who gets it.',
  'names-nominee': (name) =>
    `Its words name a nominee (${name}). Everybody at a desk reads them before the envelope is opened.`,
  'one-language': (text) => `Written in one language only: “${text}”. Readers of the other one see it as it is.`,
  'no-speaker': () => 'It does not say who speaks.',
  'no-media': () => 'There is nothing to play yet. Upload or record it.',
  'caption-late': () => 'A caption begins after the cue is over.',
  'caption-order': () => 'The captions are not in the order of time.',
  'longer-than-told': (minutes) =>
    `The show is ${minutes} min longer than people were told. The agenda is changed with it.`,
}

const zh: Says = {
  'unknown-booth': (id) => `引用的展位已不在展览中（${id}）。请另选一个，否则无法保存。`,
  'unknown-category': (id) => `引用的类别已不存在（${id}）。请另选一个，否则无法保存。`,
  'unknown-demo': (id) => `引用的演示已不在该展位上（${id}）。请另选一个，否则无法保存。`,
  'no-cues': () => '流程中还没有环节。',
  'never-revealed': () => '没有环节揭晓此奖项。请添加揭晓环节，或删除奖项。',
  'revealed-twice': () => '此奖项前面已经揭晓，结果不能宣读两次。',
  'no-nominees': () => '还没有入围者。',
  'nominee-left': (count) => `有 ${count} 个入围项目已退出展览。结果保持密封，并将照原样宣读；可在“密封结果”中替换。`,
  'voted-nominee-left': (count) =>
    `有 ${count} 个入围项目已退出展览。投票已经开始，入围名单保持观众所见的样子；其余内容照常保存。`,
  'reveal-without-nominees': () => '揭晓之前，观众还没有看到入围名单。',
  'reveal-before-drumroll': () => '鼓点排在了揭晓之后。',
  'walk-on-before-reveal': () => '奖项揭晓之前，获奖者不能登台。',
  'vote-without-ballot': () => '此奖项由评委评定，无需投票。请修改奖项或此环节。',
  'ballot-without-vote': () => '此奖项由观众投票，但没有环节或时间开启投票。',
  'vote-then-reveal': () => '投票后立即揭晓。建议中间留出一分钟，以免有人来不及投票。',
  'vote-after-reveal': () => '投票之前结果已经揭晓。',
  'one-nominee': () => '只有一个入围者，结果人人皆知。',
  'names-nominee': (name) => `文字中提到了入围者（${name}）。控制台上的人会在开封之前看到。`,
  'one-language': (text) => `只写了一种语言：“${text}”。另一种语言的读者会看到原文。`,
  'no-speaker': () => '没有写明由谁发言。',
  'no-media': () => '还没有可播放的内容，请上传或录制。',
  'caption-late': () => '有字幕在环节结束之后才出现。',
  'caption-order': () => '字幕没有按时间排列。',
  'longer-than-told': (minutes) => `比已公布的时长多出 ${minutes} 分钟，日程会随之更新。`,
}

/** What an organizer should look at in a run of show. */
export const checkWords = words<Says>({ en, zh })
