import type { Language } from '../../exhibition/text.ts'
import type { StoryFault, StoryFaultName } from './story-faults.ts'

type Sentences = Record<StoryFaultName, (scene: string, about: string) => string>

const en: Sentences = {
  'same-scene': (scene) => `Two scenes are called "${scene}"; each needs an id of its own.`,
  'same-choice': (scene, choice) => `In "${scene}" two choices are called "${choice}".`,
  'no-such-scene': (scene, to) => `A choice in "${scene}" leads to "${to}", and there is no such scene.`,
  unreachable: (scene) => `No choice leads to "${scene}".`,
  'dead-end': (scene) => `"${scene}" has no choices and is not marked as an ending.`,
  'ending-goes-on': (scene) => `"${scene}" is marked as an ending and has choices.`,
  'no-ending': () => 'The story has no ending: mark a scene without choices with "ending": true.',
  'no-way-out': (scene) => `From "${scene}" no way leads to an ending.`,
  'no-words': (scene, choice) =>
    choice ? `In "${scene}" the choice "${choice}" says nothing.` : `The scene "${scene}" has no title.`,
}

const zh: Sentences = {
  'same-scene': (scene) => `有两个场景都叫“${scene}”，每个场景需要自己的 id。`,
  'same-choice': (scene, choice) => `“${scene}”中有两个选项都叫“${choice}”。`,
  'no-such-scene': (scene, to) => `“${scene}”中的一个选项指向“${to}”，但没有这个场景。`,
  unreachable: (scene) => `没有任何选项通向“${scene}”。`,
  'dead-end': (scene) => `“${scene}”没有选项，也没有标为结局。`,
  'ending-goes-on': (scene) => `“${scene}”标为结局，却还有选项。`,
  'no-ending': () => '故事没有结局：请给一个没有选项的场景加上 "ending": true。',
  'no-way-out': (scene) => `从“${scene}”出发走不到任何结局。`,
  'no-words': (scene, choice) => (choice ? `“${scene}”的选项“${choice}”没有文字。` : `场景“${scene}”没有标题。`),
}

export const sayStoryFault = ({ fault, scene, about }: StoryFault, language: Language): string =>
  (language === 'zh' ? zh : en)[fault](scene, about)
