const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u

/** Whether a sign of a text is Chinese: it has a face and a width of its own. */
export const isChinese = (text: string): boolean => CHINESE.test(text)
