import type { Language } from '../exhibition/text.ts'

/** What a column of a list can be. `fact`: shown at the booth as it came; `leave-out`: not taken over. */
export const FIELDS = [
  'id',
  'project',
  'team',
  'person',
  'category',
  'award',
  'rank',
  'year',
  'summary',
  'website',
  'picture',
  'sample',
  'fact',
  'leave-out',
] as const
export type Field = (typeof FIELDS)[number]

/** Fields whose text is in a language. */
export const SPOKEN_FIELDS: ReadonlySet<Field> = new Set(['project', 'team', 'category', 'award', 'summary', 'fact'])

/** Fields that any number of columns may fill. */
export const REPEATABLE_FIELDS: ReadonlySet<Field> = new Set(['award', 'website', 'picture', 'fact', 'leave-out'])

/** What a column is taken for. */
export interface Column {
  index: number
  header: string
  field: Field
  /** The language of its texts; it means nothing for fields that are not spoken. */
  language: Language
  /** sure: the header says so, or a person did; likely: the header nearly says so; unsure: nothing says so. */
  confidence: 'sure' | 'likely' | 'unsure'
  /** Why a known column is left out. */
  because: '' | 'private' | 'counter' | 'result'
  /** What a column was taken for that is left out because of the results. */
  meant?: Field
}
export type Mapping = readonly Column[]

/** Words with commas between them. */
const list = (text: string): readonly string[] => text.split(', ')

type Words = Readonly<Record<Exclude<Field, 'fact'>, readonly string[]>>

/** The usual words of each field, as `headerKeys` writes them: the last word of a header counts most. */
export const ENGLISH_WORDS: Words = {
  id: list(
    'id, no, number, code, key, ref, reference, #, identifier, entry no, entry number, entry id, project id, project no, project number, project code, application number',
  ),
  project: list(
    'project, entry, work, title, name, project name, project title, entry name, entry title, entered as, work title, product, product name, film, film title, game, game title, submission, nominee, winning project, winning entry, winning work, app, app name',
  ),
  team: list(
    'company, company name, team, team name, organisation, organization, organisation name, organization name, made by, created by, submitted by, entered by, developed by, by, maker, makers, studio, institution, school, university, affiliation, entrant, applicant, creator, creators, author, authors, artist, startup, developer, exhibitor, firm, agency, producer, group name',
  ),
  person: list(
    'person, winner, winners, recipient, laureate, awardee, winner name, recipient name, person name, full name, individual, honouree, honoree, prizewinner',
  ),
  category: list(
    'category, track, section, division, theme, sector, stream, discipline, group, category name, track name, award category, competition category, field, class',
  ),
  award: list(
    'award, awards, prize, prizes, award name, prize name, award title, honour, honor, honours, honors, medal, distinction, award won, awards won, award received, awards received, accolade',
  ),
  rank: list('rank, ranking, place, placing, position, level, tier, grade, result, award level, prize level, standing'),
  year: list('year, edition, award year, competition year, season, year of award, awarded in, year awarded'),
  summary: list(
    'summary, description, abstract, about, introduction, intro, blurb, synopsis, overview, pitch, short description, details, text, tagline, statement, project summary, project description, brief',
  ),
  website: list(
    'website, url, link, links, homepage, web, site, web site, web page, webpage, home page, demo, demo link, demo url, video, video link, video url, trailer, project url, project website, live demo, repository, repo, github',
  ),
  picture: list(
    'picture, pictures, image, images, photo, photos, poster, cover, logo, thumbnail, image url, picture url, logo url, photo url, screenshot',
  ),
  sample: list('sample, is sample, example'),
  'leave-out': list(
    'email, e mail, mail, email address, e mail address, contact email, phone, phone number, mobile, mobile number, telephone, tel, cell, wechat, wechat id, contact, contact person, contact name, contact number, id card, passport number, home address, postal address, date of birth, bank account',
  ),
}

export const CHINESE_WORDS: Words = {
  id: list('编号, 项目编号, 作品编号, 序号, 代码, 报名号, 报名编号, 参赛编号, 号'),
  project: list('作品, 项目, 题目, 标题, 产品, 影片, 片名, 名称, 名, 作品题目, 作品名, 项目名, 游戏, 案例, 参赛内容'),
  team: list(
    '企业, 公司, 单位, 团队, 机构, 学校, 院校, 高校, 参赛者, 作者, 主创, 工作室, 制作方, 出品方, 设计师, 开发者, 选手, 队伍, 队名, 企业名, 公司名, 团队名, 单位名, 参赛方, 组织',
  ),
  person: list('获奖者, 获奖人, 姓名, 个人, 人物, 获奖选手, 得主, 获奖人姓名, 获奖者姓名, 获奖个人'),
  category: list('赛道, 类别, 组别, 分类, 单元, 领域, 板块, 类型, 方向, 赛区, 类, 大类, 门类, 赛项, 分组'),
  award: list('奖项, 奖, 荣誉, 获奖, 获奖情况, 获奖结果, 所获奖项, 获得奖项, 获奖奖项, 奖励, 奖项名, 所获荣誉'),
  rank: list('等级, 名次, 奖级, 级别, 排名, 获奖等级, 奖项等级, 等次, 获奖等次, 奖次, 获奖级别, 获奖名次'),
  year: list('年份, 年度, 届, 届次, 届别, 年, 获奖年份, 获奖年度, 参赛年份'),
  summary: list(
    '简介, 介绍, 描述, 概述, 摘要, 说明, 简述, 概要, 项目简介, 作品简介, 项目介绍, 作品介绍, 项目描述, 内容简介',
  ),
  website: list(
    '网址, 链接, 官网, 网站, 主页, 演示, 视频, 网站地址, 链接地址, 官网地址, 演示地址, 演示链接, 视频链接, 网页, 官方网站',
  ),
  picture: list('图片, 封面, 海报, 照片, 配图, 图片链接, 标志, 缩略图, 图片地址, 图'),
  sample: list('示例, 样例, 是否示例'),
  'leave-out': list(
    '邮箱, 电子邮箱, 邮件, 电子邮件, 电话, 手机, 手机号, 手机号码, 电话号码, 联系电话, 联系方式, 微信, 微信号, 联系人, 联系人姓名, 身份证, 身份证号, 证件号, 通讯地址, 联系地址, 家庭住址, 银行账号, 出生日期',
  ),
}

/** Headers of a counter when its cells count 1, 2, 3: a number that changes with the order names nothing. */
export const COUNTER_WORDS: ReadonlySet<string> = new Set(['no', 'number', '#', '序号', '号', 'key'])
