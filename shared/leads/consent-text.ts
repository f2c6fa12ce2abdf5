import type { Language } from '../exhibition/say.ts'
import type { LeadPurpose } from './lead-words.ts'

/** What a purpose means, as it stands behind "so that they can" and in a list. */
export const PURPOSE_TEXT: Readonly<Record<Language, Readonly<Record<LeadPurpose, string>>>> = {
  en: {
    answer: 'answer me about this project',
    material: 'send me material about this project',
    meeting: 'arrange a meeting with me',
    cooperation: 'talk with me about working together',
    news: 'send me news of this project now and then',
  },
  zh: {
    answer: '就该项目回复我',
    material: '向我发送该项目的资料',
    meeting: '与我约定会面',
    cooperation: '与我洽谈合作',
    news: '不定期向我发送该项目的动态',
  },
}

/**
 * What a visitor agrees to, in the words that they read. The server keeps this sentence with the card: texts change, and
 * what was agreed to does not.
 */
export function consentText(purpose: LeadPurpose, to: { team: string; title: string }, language: Language): string {
  const what = PURPOSE_TEXT[language][purpose]
  return language === 'zh'
    ? `我把这张名片交给${to.team || to.title}（展位“${to.title}”），供其${what}。只提供我填写的内容；我可随时在“我的参观”中撤回整张名片或其中任何一项。`
    : `I give this card to ${to.team || to.title} (booth “${to.title}”), so that they can ${what}. They get only what I have filled in. I can take back the card, or any line of it, at any time on “My visit”.`
}
