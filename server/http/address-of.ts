import type { Request } from 'express'

/** The network address that a request comes from: who connects, or, behind a proxy of TRUST_PROXY, whom the proxy names. */
export const addressOf = (request: Request): string => request.ip ?? ''
