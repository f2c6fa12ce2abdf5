/** What the page of an invite says to whoever opens it. */
export const claimWords = {
  en: {
    title: {
      director: 'Direct the award night',
      presenter: 'Present the award night',
      nominee: 'You are nominated',
      moderator: 'Keep order on the award night',
    },
    text: {
      director: (exhibition: string) =>
        `With this invite you run the cues of ${exhibition}. You see every step, but no result before it is read out.`,
      presenter: (exhibition: string) =>
        `With this invite you see your notes, the next cue and the clock of ${exhibition}. You read a name when the audience does.`,
      nominee: (exhibition: string, booth: string) =>
        `${booth} is nominated at ${exhibition}. With this invite you may be called up to the stage. Who wins is in a sealed envelope; this invite says nothing of it.`,
      moderator: (exhibition: string) => `With this invite you keep order among the audience of ${exhibition}.`,
    },
    meantFor: (name: string) => ` It is meant for ${name}.`,
    once: (until: string) => ` It works once, in the browser that you open it with, until ${until}.`,
    button: 'Take part',
    have: ['You have this part already', 'The invite stays open for somebody else.'],
    on: { desk: 'To the desk', hall: 'To the hall' },
    used: ['This invite was used', 'It works once. Ask for a new one.'],
    withdrawn: ['This invite was withdrawn', 'Ask whoever sent it to you for a new one.'],
    expired: ['This invite has expired', 'Ask whoever sent it to you for a new one.'],
    unknown: ['This is not an invite of ours', 'Copy the whole link again, from its start to its end.'],
    name: { director: 'Director', presenter: 'Presenter', nominee: 'Nominee', moderator: 'Moderator' },
  },
  zh: {
    title: {
      director: '担任颁奖之夜的导播',
      presenter: '主持颁奖之夜',
      nominee: '您已入围',
      moderator: '维护颁奖之夜的秩序',
    },
    text: {
      director: (exhibition: string) =>
        `持此邀请可为「${exhibition}」掌控流程。您能看到每个环节，但在宣读之前看不到任何结果。`,
      presenter: (exhibition: string) =>
        `持此邀请可查看「${exhibition}」的主持提示、下一环节和计时。您与观众同时看到获奖者的名字。`,
      nominee: (exhibition: string, booth: string) =>
        `${booth}已入围「${exhibition}」。持此邀请，您可能会被请上舞台。获奖者是谁封存在信封里，此邀请不透露任何结果。`,
      moderator: (exhibition: string) => `持此邀请可维护「${exhibition}」现场观众的秩序。`,
    },
    meantFor: (name: string) => `此邀请发给${name}。`,
    once: (until: string) => `邀请只能使用一次，由打开它的浏览器领取，有效期至 ${until}。`,
    button: '接受邀请',
    have: ['您已担任此角色', '邀请仍可留给他人使用。'],
    on: { desk: '前往控制台', hall: '前往展馆' },
    used: ['此邀请已被使用', '邀请只能使用一次，请索取新的邀请。'],
    withdrawn: ['此邀请已撤回', '请向发送者索取新的邀请。'],
    expired: ['此邀请已过期', '请向发送者索取新的邀请。'],
    unknown: ['邀请无效', '请从头到尾完整复制链接后再试。'],
    name: { director: '导播', presenter: '主持人', nominee: '入围者', moderator: '管理员' },
  },
} as const
