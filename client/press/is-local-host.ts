/** The addresses that RFC 1918, RFC 4193 and their like keep for this machine and its own network. */
const LOCAL = [
  /^localhost$|\.(localhost|local|lan|internal|home\.arpa)$/,
  /^((0|10|127)|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\.[\d.]+$/,
  /^\[(::1?|f[cd].*|fe[89ab].*)\]$/,
]

/** Whether a host, as a URL spells it, is reached from its own machine or network alone. */
export const isLocalHost = (host: string): boolean =>
  !/[.:]/.test(host) || LOCAL.some((pattern) => pattern.test(host.toLowerCase()))
