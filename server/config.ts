import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { IceServer } from '../shared/live-media/media-messages.ts'

/** A setting that cannot be used; its message is one sentence for the person who started the server. */
export class SettingError extends Error {}

const port = z.coerce.number().int().min(0).max(65535)
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .optional()

const IceServers = z.array(IceServer).max(8)
function readIceServers(json: string, context: z.RefinementCtx): IceServer[] {
  try {
    return IceServers.parse(JSON.parse(json))
  } catch {
    const message = 'it must be a JSON list such as [{"urls":"stun:stun.example.org"}]'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
}

const MANY_PROXIES = 10
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal'])
/** How many proxies stand before the server, or which: never all, for then visitors say themselves who they are. */
function readTrustProxy(text: string, context: z.RefinementCtx): number | string[] {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 0 && count <= MANY_PROXIES) return count
  const addresses = text.split(',').map((one) => one.trim())
  if (addresses.every(isNetwork)) return addresses
  const message =
    'it must be how many proxies stand before the server, as 1, or their addresses, as 10.0.0.0/8,loopback'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
function isNetwork(text: string): boolean {
  const [address = '', bits = '1', ...more] = text.split('/')
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  return NETWORKS.has(text) || (more.length === 0 && /^\d+$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
}

const Environment = z.object({
  PORT: port.default(2567),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  SEAL_KEY_FILE: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: origin,
  DEMO_ORIGIN: origin,
  TRUST_PROXY: z.string().default('0').transform(readTrustProxy),
  INSTANCE_CAP: z.coerce.number().int().min(1).max(1000).default(200),
  BOOTH_MEGABYTES: z.coerce.number().int().min(1).max(100_000).default(500),
  BELL_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
  ICE_SERVERS: z.string().default('[]').transform(readIceServers),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

export interface Config {
  port: number
  /** Address to listen on; 0.0.0.0 with --lan. */
  host: string
  lan: boolean
  dev: boolean
  dataDir: string
  /** Where the key of the sealed results is, outside of every backup. */
  sealKeyFile: string
  /** Postgres instead of the embedded SQLite. */
  databaseUrl: string | undefined
  /** Where the world reaches this server, without a slash at the end; undefined: as the request says. */
  publicUrl: string | undefined
  /** Proxies that say in X-Forwarded-For whom they speak for: how many, or their addresses and networks. */
  trustProxy: number | readonly string[]
  /** An address of this server at which exhibitors' apps answer and nothing else; undefined: beside the hall. */
  demoOrigin: string | undefined
  /** How many visitors an instance of a hall holds. */
  instanceCap: number
  /** Megabytes of uploads that one booth may keep. */
  boothMegabytes: number
  /** Where to POST that a visitor rings at a booth; undefined: nowhere. */
  bellWebhook: string | undefined
  /** STUN and TURN servers that browsers may use to reach each other; none unless the operator names some. */
  iceServers: readonly IceServer[]
  logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  /** Load assets/exhibitions at the first start. */
  sample: boolean
  /** Print an organizer link even though somebody is the organizer already. */
  newOrganizerLink: boolean
}

/**
 * Reads the settings from the environment and the command line.
 * @throws SettingError naming the setting, what was found and what would do.
 */
export function readConfig(env: Record<string, string | undefined>, argv: readonly string[]): Config {
  const known = new Set(['--lan', '--dev', '--no-sample', '--new-organizer-link'])
  const unknown = argv.find((word) => !known.has(word))
  if (unknown) throw new SettingError(`Unknown option ${unknown}; there are ${[...known].join(', ')}.`)
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = Environment.safeParse(set)
  if (!read.success) {
    const issue = read.error.issues[0]
    const name = String(issue?.path[0] ?? 'setting')
    throw new SettingError(
      `The setting ${name}=${env[name] ?? ''} cannot be used: ${issue?.message ?? 'it is not valid'}.`,
    )
  }
  const value = read.data
  const lan = argv.includes('--lan')
  return {
    port: value.PORT,
    host: lan ? '0.0.0.0' : value.HOST,
    lan,
    dev: argv.includes('--dev'),
    dataDir: resolve(value.DATA_DIR),
    sealKeyFile: resolve(value.SEAL_KEY_FILE ?? join(value.DATA_DIR, 'secrets/seal.key')),
    databaseUrl: value.DATABASE_URL,
    publicUrl: value.PUBLIC_URL,
    trustProxy: value.TRUST_PROXY,
    demoOrigin: readDemoOrigin(value.DEMO_ORIGIN, value.PUBLIC_URL),
    instanceCap: value.INSTANCE_CAP,
    boothMegabytes: value.BOOTH_MEGABYTES,
    bellWebhook: value.BELL_WEBHOOK,
    iceServers: value.ICE_SERVERS,
    logLevel: value.LOG_LEVEL,
    sample: !argv.includes('--no-sample'),
    newOrganizerLink: argv.includes('--new-organizer-link'),
  }
}

function readDemoOrigin(demoOrigin: string | undefined, publicUrl: string | undefined): string | undefined {
  if (demoOrigin === undefined) return undefined
  const { origin, host } = new URL(demoOrigin)
  const wrong = (why: string) => new SettingError(`The setting DEMO_ORIGIN=${demoOrigin} cannot be used: ${why}.`)
  if (origin !== demoOrigin) throw wrong('it must be a scheme and a host, without a path')
  if (publicUrl === undefined)
    throw wrong('PUBLIC_URL must say where the hall is, so that only the hall frames the apps')
  if (new URL(publicUrl).host === host) throw wrong('it must be another host than that of PUBLIC_URL')
  return origin
}
