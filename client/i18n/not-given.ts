import { words } from './words.ts'

/** When awards that were read out did not come to their booths. */
export const notGivenWords = words({
  en: {
    comma: ', ',
    notGiven: (names: string) =>
      `Read out, but not at their booths: ${names}. The results and the certificates have them. The server tries again when it is started anew; its log says why it could not.`,
  },
  zh: {
    comma: '、',
    notGiven: (names: string) =>
      `已宣读，但尚未展示在展位上：${names}。结果和证书中已有这些奖项。服务器重新启动时会再试；原因见其日志。`,
  },
})
