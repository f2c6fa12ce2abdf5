/** `host` or `host:port`, as a policy may name one. */
const HOST = /^[a-z0-9.-]+(?::\d+)?$/i

/**
 * The policy under which an exhibitor's app runs, in a frame of ours and when it is opened directly: without an origin of
 * ours, without any network but its own files, framed by nobody else.
 */
export function appPolicy({
  hosts,
  files,
  ancestors,
}: {
  /** Under which this server is reached. */
  hosts: readonly string[]
  /** The folder below /apps/ that the app lies in; empty for an address that is nobody's. */
  files: string
  ancestors: string
}): string {
  const known = files ? [...new Set(hosts)].filter((host) => HOST.test(host)) : []
  // Without a scheme: the one that the page came with, which behind a proxy only the browser knows.
  const own = known.map((host) => `${host}/apps/${files}/`)
  const sdk = known.map((host) => `${host}/laurel-demo.js`)
  return [
    'sandbox allow-scripts',
    "default-src 'none'",
    // What runs inside is the app's own affair: the walls are round it.
    `script-src ${[...own, ...sdk, "'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'", 'blob:'].join(' ')}`,
    `style-src ${[...own, "'unsafe-inline'"].join(' ')}`,
    `img-src ${[...own, 'data:', 'blob:'].join(' ')}`,
    `font-src ${[...own, 'data:'].join(' ')}`,
    `media-src ${[...own, 'data:', 'blob:'].join(' ')}`,
    `connect-src ${[...own, 'data:', 'blob:'].join(' ')}`,
    'worker-src blob:',
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}

const NOT_FOR_APPS = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
/** Permissions-Policy: what no app gets, whatever its frame says. */
export const NO_PERMISSIONS = NOT_FOR_APPS.map((feature) => `${feature}=()`).join(', ')
