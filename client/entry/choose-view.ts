import type { View } from '../../shared/hall/roster-words.ts'

export interface DeviceFacts {
  webgl2: boolean
  saveData: boolean
  /** Gigabytes as the browser rounds them; undefined where it does not say. */
  memory: number | undefined
  userAgent: string
}

/** Browsers inside other apps: little memory, no full height, and often no WebGL that lasts. */
const EMBEDDED = /MicroMessenger|QQ\/|Weibo|DingTalk|AlipayClient|FBAN|FBAV|Instagram|Line\/|Lark|Feishu|TikTok|aweme/i

/** The view that a device is better off with when nobody has said which. */
export function viewForDevice(facts: DeviceFacts): View {
  if (!facts.webgl2 || facts.saveData) return '2d'
  if (facts.memory !== undefined && facts.memory <= 2) return '2d'
  return EMBEDDED.test(facts.userAgent) ? '2d' : '3d'
}
