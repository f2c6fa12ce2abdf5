import { words } from './words.ts'

/** A picture that an organizer chooses. */
export const pictureWords = words({
  en: {
    choose: 'Choose a picture',
    remove: 'Take the picture away',
    wrong: 'This file is not a picture that we can read. JPEG, PNG and WebP work.',
  },
  zh: {
    choose: '选择图片',
    remove: '移除图片',
    wrong: '无法读取此文件。支持 JPEG、PNG 和 WebP。',
  },
})
