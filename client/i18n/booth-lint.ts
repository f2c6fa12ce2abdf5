import type { LintCode, LintSeverity } from '../../shared/booths/lint-codes.ts'
import { plural, words } from './words.ts'

/** What it is and what to do, from how many places have it and the number that the linter found. */
type Lint = { says: (places: number, detail: number) => string; todo: string }

const en = {
  heading: 'What would make it better',
  nothing: 'Nothing: this booth is in good shape.',
  severities: { must: 'Broken', should: 'Better', could: 'Nice to have' } satisfies Record<LintSeverity, string>,
  codes: {
    'no-title': { says: () => 'The booth has no name.', todo: 'Write one, in both languages if you can.' },
    'lost-file': {
      says: (n) => `${plural(n, 'file is', 'files are')} shown that the booth no longer has.`,
      todo: 'Upload it again or take it out.',
    },
    'no-alternative': {
      says: (n) => `${plural(n, 'picture has', 'pictures have')} no description.`,
      todo: 'Say in a sentence what it shows: for those who cannot see it, and for search.',
    },
    'one-language': {
      says: (n) => `${plural(n, 'text is', 'texts are')} there in one language only.`,
      todo: 'Translate it: visitors who read the other one see yours as foreign.',
    },
    'no-summary': {
      says: () => 'Nothing says what this is.',
      todo: 'Two or three sentences: for whom, what is new, what to try.',
    },
    'nothing-to-try': {
      says: () => 'There is nothing to try here.',
      todo: 'Add a demo: slides from a PDF take a minute, a model or a video little more.',
    },
    'no-captions': {
      says: (n) => `${plural(n, 'video speaks', 'videos speak')} without captions.`,
      todo: 'Add WebVTT captions; many visitors have their sound off.',
    },
    'pale-poster': {
      says: () => 'The poster is one grey from afar.',
      todo: 'Let light and dark differ more, or leave the poster to Laurel.',
    },
    'late-video': {
      says: (n) => `${plural(n, 'video plays', 'videos play')} only when nearly all of it has come.`,
      todo: 'Export it “for the web” (fast start), so that its index stands first.',
    },
    'heavy-model': {
      says: (_, mb) => `A model has ${mb} MB; 8 would be quick.`,
      todo: 'Compress it with gltfpack or make its textures WebP.',
    },
    'many-triangles': {
      says: (_, count) => `A model has ${count} triangles; 100000 run on every phone.`,
      todo: 'Simplify it, or bake the details into a normal map.',
    },
    'large-textures': {
      says: (_, mp) => `A model’s textures have ${mp} megapixels; 8 are enough here.`,
      todo: 'Scale them down to 2048 or 1024 pixels a side.',
    },
    'heavy-video': {
      says: (_, mb) => `A video has ${mb} MB; 60 would be quick.`,
      todo: 'Export it at 720p and about 2 Mbit/s.',
    },
    'heavy-app': {
      says: (_, mb) => `The app unpacks to ${mb} MB; 20 would be quick.`,
      todo: 'Shrink its pictures and leave source maps out.',
    },
    'heavy-booth': {
      says: (_, mb) => `All files together have ${mb} MB.`,
      todo: 'Leave out what is not needed; visitors on phones pay for it.',
    },
    'many-parts': {
      says: (_, count) => `A model is drawn in ${count} parts; 60 would be light.`,
      todo: 'Join meshes that share a material.',
    },
    'small-poster': {
      says: (_, width) => `The poster is narrower than ${width} pixels.`,
      todo: 'Upload it larger: it hangs two metres high.',
    },
    'poster-shape': {
      says: () => 'The poster is not upright, three to four.',
      todo: 'Crop it to 3:4, else the hall cuts it at its sides.',
    },
    'long-title': {
      says: (_, letters) => `The name has more than ${letters} letters.`,
      todo: 'A shorter one is larger on the sign; the rest fits into the text.',
    },
    'short-summary': { says: () => 'The text is very short.', todo: 'Two or three sentences are read by most.' },
    'no-pictures': { says: () => 'There are no pictures.', todo: 'Two or three show more than a page of text.' },
    'no-links': { says: () => 'There are no links.', todo: 'Say where to go on: your site, a store, a paper.' },
  } satisfies Record<LintCode, Lint> as Record<LintCode, Lint>,
}

export const boothLintWords = words<typeof en>({
  en,
  zh: {
    heading: '还可以更好',
    nothing: '没有问题，展位状态很好。',
    severities: { must: '有误', should: '建议', could: '锦上添花' },
    codes: {
      'no-title': { says: () => '展位没有名称。', todo: '请填写名称，最好两种语言都有。' },
      'lost-file': { says: (n) => `有 ${n} 个展示的文件已不存在。`, todo: '请重新上传或移除。' },
      'no-alternative': {
        says: (n) => `${n} 张图片没有说明。`,
        todo: '用一句话说明画面内容：方便看不到图的人，也便于搜索。',
      },
      'one-language': { says: (n) => `${n} 处文字只有一种语言。`, todo: '请补上翻译，让另一种语言的访客也能读懂。' },
      'no-summary': { says: () => '没有介绍这是什么。', todo: '写两三句：为谁而做、新在哪里、可以试什么。' },
      'nothing-to-try': {
        says: () => '这里没有可体验的内容。',
        todo: '添加一个演示：用 PDF 做幻灯片只需一分钟，模型或视频也很快。',
      },
      'no-captions': { says: (n) => `${n} 个有声视频没有字幕。`, todo: '请添加 WebVTT 字幕，许多访客是静音观看的。' },
      'pale-poster': { says: () => '海报远看一片灰。', todo: '加大明暗对比，或交给 Laurel 来画。' },
      'late-video': {
        says: (n) => `${n} 个视频几乎要全部载入才能播放。`,
        todo: '请以“网页优化”（快速启动）导出，让索引放在最前面。',
      },
      'heavy-model': {
        says: (_, mb) => `模型有 ${mb} MB，8 MB 以内更快。`,
        todo: '用 gltfpack 压缩，或把贴图转为 WebP。',
      },
      'many-triangles': {
        says: (_, count) => `模型有 ${count} 个三角形，10 万以内各种手机都能流畅显示。`,
        todo: '请简化，或把细节烘焙到法线贴图。',
      },
      'large-textures': {
        says: (_, mp) => `模型贴图共 ${mp} 百万像素，这里 8 百万就够。`,
        todo: '请把边长缩小到 2048 或 1024 像素。',
      },
      'heavy-video': { says: (_, mb) => `视频有 ${mb} MB，60 MB 以内更快。`, todo: '请以 720p、约 2 Mbit/s 导出。' },
      'heavy-app': {
        says: (_, mb) => `应用解压后 ${mb} MB，20 MB 以内更快。`,
        todo: '请压缩图片，并去掉 source map。',
      },
      'heavy-booth': { says: (_, mb) => `全部文件共 ${mb} MB。`, todo: '去掉不需要的内容，手机访客要为流量付费。' },
      'many-parts': { says: (_, count) => `模型分 ${count} 个部分绘制，60 以内更轻。`, todo: '请合并材质相同的网格。' },
      'small-poster': { says: (_, width) => `海报宽度不足 ${width} 像素。`, todo: '请上传更大的：它有两米高。' },
      'poster-shape': { says: () => '海报不是 3:4 的竖版。', todo: '请裁成 3:4，否则展馆会裁掉两侧。' },
      'long-title': {
        says: (_, letters) => `名称超过 ${letters} 个字符。`,
        todo: '短一些在招牌上更大，其余可写进介绍。',
      },
      'short-summary': { says: () => '介绍很短。', todo: '两三句话多数人都会读完。' },
      'no-pictures': { says: () => '没有图片。', todo: '两三张图胜过一页文字。' },
      'no-links': { says: () => '没有链接。', todo: '告诉访客接下来去哪里：官网、商店或论文。' },
    },
  },
})
