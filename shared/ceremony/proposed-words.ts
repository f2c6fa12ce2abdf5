import type { Bilingual } from '../exhibition/text.ts'

/** What a proposed run of show says, to be written over. */
export const PROPOSED = {
  title: (exhibition: Bilingual): Bilingual => ({
    en: exhibition.en ? `Award night: ${exhibition.en}` : 'Award night',
    zh: exhibition.zh ? `${exhibition.zh} · 颁奖之夜` : '颁奖之夜',
  }),
  jury: (category: Bilingual): Bilingual => ({
    en: `Best in ${category.en || category.zh}`,
    zh: `${category.zh || category.en}大奖`,
  }),
  people: { en: 'People’s Choice', zh: '观众之选' },
  grand: { en: 'Grand prize', zh: '年度大奖' },
  doors: {
    text: { en: 'Welcome. Find a seat and say hello.', zh: '欢迎光临。请找个座位，和大家打个招呼。' },
    notes: 'Doors are open. Nothing is said yet.\n入场时间，尚不发言。',
  },
  countdown: { notes: 'The audience counts along.\n与观众一起倒数。' },
  opening: {
    text: {
      en: 'Tonight we honour the projects in this hall.',
      zh: '今夜，我们为馆中的作品喝彩。',
    },
    notes: 'Welcome everybody, thank the jury and the partners.\n欢迎来宾，感谢评委与合作伙伴。',
    captions: [
      { en: 'Good evening, and welcome.', zh: '各位晚上好，欢迎光临。' },
      { en: 'The envelopes are sealed. Nobody can change them unseen.', zh: '信封已经封存，任何改动都会为人所知。' },
      { en: 'Let us begin.', zh: '现在，颁奖开始。' },
    ],
  },
  category: { notes: 'Say what this category is about, in two sentences.\n用两句话介绍这个类别。' },
  nominees: { notes: 'Read the names as they are shown.\n按屏幕顺序念出入围者。' },
  thanks: {
    notes: 'The microphone is the winner’s. The clock shows what is left.\n把话筒交给获奖者，计时器显示剩余时间。',
  },
  vote: {
    notes: 'Say how to vote and that one may change one’s mind until it closes.\n说明投票方式；截止前可以改选。',
  },
  demo: { notes: 'Hand over to the team. The audience drives the demo.\n交给团队，由观众操作演示。' },
  applause: { notes: 'Thank everybody who took part.\n感谢所有参与者。' },
  photo: { notes: 'Ask everybody to come to the stage.\n请大家走到台前合影。' },
  closing: {
    text: {
      en: 'Thank you. The winners’ booths are open.',
      zh: '感谢各位。获奖展位现已开放参观。',
    },
    notes: 'Say goodbye, and where the winners can be met.\n致谢道别，告诉大家在哪里可以见到获奖者。',
  },
} as const
