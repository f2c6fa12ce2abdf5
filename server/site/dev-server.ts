import type { Server } from 'node:http'
import { createServer, type ViteDevServer } from 'vite'

/** Vite inside our own server: one port, hot reload, the same routes as in production. */
export const startVite = (http: Server): Promise<ViteDevServer> =>
  createServer({ server: { middlewareMode: true, ws: { server: http } }, appType: 'custom' })
