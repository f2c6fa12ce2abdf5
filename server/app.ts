import { readFile } from 'node:fs/promises'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { defineServer } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { standBefore } from './apps/front-door.ts'
import { serveApps } from './apps/serve-apps.ts'
import { bellDeskRoutes } from './bell/desk-routes.ts'
import { ceremonyRoutes } from './ceremony/ceremony-routes.ts'
import { deskRoutes } from './ceremony/desk-routes.ts'
import { nightClaimRoutes } from './ceremony/night-claim.ts'
import { nightRoleRoutes } from './ceremony/night-role-routes.ts'
import type { Config } from './config.ts'
import { createServices } from './create-services.ts'
import { demoRoutes } from './demos/routes.ts'
import { drawingRoutes } from './drawing/drawing-routes.ts'
import { exhibitionRoutes } from './exhibition/routes.ts'
import { serveFileRoutes } from './files/serve-routes.ts'
import { uploadRoutes } from './files/upload-routes.ts'
import { guideRoutes } from './guide/guide-routes.ts'
import { failed, guard, immutable } from './http/create-express.ts'
import { furnishSamples, loadSamples } from './importer/load-sample.ts'
import { importRoutes } from './importer/routes.ts'
import { hallRooms } from './instances/halls.ts'
import { instanceRoutes } from './instances/routes.ts'
import { inviteClaimRoutes } from './invites/claim-routes.ts'
import { inviteRoutes } from './invites/routes.ts'
import { inboxRoutes } from './leads/inbox-routes.ts'
import { leadRoutes } from './leads/lead-routes.ts'
import { visitRoutes } from './leads/visit-routes.ts'
import { mediaRoutes } from './media/routes.ts'
import { messageInboxRoutes } from './messages/inbox-routes.ts'
import { messageRoutes } from './messages/message-routes.ts'
import { moderationRoutes } from './moderation/routes.ts'
import { nightRoutes } from './numbers/night-routes.ts'
import { numbersRoutes } from './numbers/numbers-routes.ts'
import { claimRoutes } from './organizer/claim-routes.ts'
import { organizerRoutes, requireOrganizer } from './organizer/organizer-routes.ts'
import { pressRoutes } from './press/press-routes.ts'
import { replayRoutes } from './replay/replay-routes.ts'
import { ROOT } from './root.ts'
import { sampleRoutes } from './samples/routes.ts'
import { calendarRoutes } from './schedule/calendar-routes.ts'
import { scheduleRoutes } from './schedule/schedule-routes.ts'
import { commitmentRoutes } from './seals/commitment-routes.ts'
import { sealRoutes } from './seals/seal-routes.ts'
import type { Services } from './services.ts'
import { notFound, pageRoutes, type ReadTemplate } from './site/page-routes.ts'
import { studioRoutes } from './studio/routes.ts'
import { tourRoutes } from './tours/routes.ts'
import { visitorRoutes } from './visitors/routes.ts'
import { voteClaimRoutes } from './votes/vote-claim-routes.ts'
import { voteDeskRoutes } from './votes/vote-desk-routes.ts'

export interface App {
  services: Services
  http: HttpServer
  /** As the machine itself reaches it, usually http://127.0.0.1:<port>. */
  url: string
  port: number
  /** Draws what the first visitors would otherwise wait for; visitors who come meanwhile go first. */
  drawAhead(): Promise<void>
  stop(): Promise<void>
}

/** Vite's own sockets use "/"; a room's address has two parts. */
const ROOM_PATH = /^\/[\w-]+\/[\w-]+(\?|$)/

/**
 * Opens the data, listens, and serves everything on one port.
 * @throws DataError, or the error of `listen` (EADDRINUSE, EACCES) with nothing left open.
 */
export async function createApp(config: Config, now?: () => number): Promise<App> {
  const services = await createServices(config, now)
  const http = createServer()
  const apps = serveApps(services, {
    blobs: services.files.blobs,
    samples: join(ROOT, 'assets/exhibitions'),
    sdk: join(ROOT, 'assets/sdk/laurel-demo.js'),
  })
  standBefore(http, config, apps)
  // Before the transport: Vite must hear of upgrades on the same server.
  const vite = config.dev ? await (await import('./site/dev-server.ts')).startVite(http) : undefined
  const transport = new WebSocketTransport({ noServer: true })
  transport.attachToServer(http, vite ? { filter: (request) => ROOM_PATH.test(request.url ?? '') } : {})

  const client = join(ROOT, 'dist/client')
  const drawing = drawingRoutes(services, ROOT)
  const uploading = await uploadRoutes(services)
  const readTemplate: ReadTemplate = vite
    ? async (path) => vite.transformIndexHtml(path, await readFile(join(ROOT, 'client/index.html'), 'utf8'))
    : cached(() => readFile(join(client, 'index.html'), 'utf8'))

  const server = defineServer({
    transport,
    greet: false,
    gracefullyShutdown: false, // main.ts ends the process; tests start several apps in one
    rooms: hallRooms(services),
    express: (app) => {
      guard(app, services)
      app.get('/healthz', (_request, response) => void response.json({ ok: true }))
      const organizer = requireOrganizer(services)
      app.use(visitorRoutes(services), exhibitionRoutes(services), instanceRoutes(services))
      app.use(organizerRoutes(services), claimRoutes(services), importRoutes(services, organizer))
      app.use(moderationRoutes(services, organizer))
      app.use(demoRoutes(services), bellDeskRoutes(services))
      app.use(leadRoutes(services), visitRoutes(services), inboxRoutes(services, organizer))
      app.use(
        calendarRoutes(services),
        scheduleRoutes(services),
        numbersRoutes(services, organizer),
        nightRoutes(services),
      )
      app.use(pressRoutes(services))
      app.use(ceremonyRoutes(services, organizer), deskRoutes(services))
      app.use(sealRoutes(services), commitmentRoutes(services))
      app.use(voteDeskRoutes(services), voteClaimRoutes(services))
      app.use(nightRoleRoutes(services, organizer), nightClaimRoutes(services))
      app.use(replayRoutes(services))
      app.use(messageRoutes(services), messageInboxRoutes(services), tourRoutes(services))
      app.use(sampleRoutes(join(ROOT, 'assets/exhibitions')), guideRoutes(join(ROOT, 'assets')))
      app.use(uploading, serveFileRoutes(services.files))
      app.use(studioRoutes(services), inviteRoutes(services, organizer), inviteClaimRoutes(services))
      app.use(mediaRoutes(services, organizer), ...drawing.routes)
      if (!vite) app.use('/app', immutable(join(client, 'app')))
      app.use(pageRoutes(services, readTemplate))
      if (vite) app.use(vite.middlewares)
      app.use(notFound)
      app.use(failed(services))
    },
  })

  const stop = async () => {
    await services.demos.goesDown()
    await server.gracefullyShutdown(false)
    await vite?.close()
    http.closeAllConnections()
    await new Promise<void>((done) => http.close(() => done()))
    await drawing.stop()
    await services.stop()
  }
  try {
    const samples = config.sample ? await loadSamples(services, join(ROOT, 'assets/exhibitions')) : []
    await new Promise<void>((listening, failed) => {
      http.once('error', failed)
      server.listen(config.port, config.host).then(listening, failed)
    })
    await furnishSamples(services, samples)
  } catch (cause) {
    http.close()
    await vite?.close()
    await drawing.stop()
    await services.stop()
    throw cause
  }
  const { port } = http.address() as AddressInfo
  return {
    services,
    http,
    port,
    url: `http://${ownAddress(config.host)}:${port}`,
    drawAhead: () => drawing.ahead(),
    stop,
  }
}

/** Where this machine finds what listens on `host`: with every address its own, with one of the network only that one. */
const ownAddress = (host: string): string =>
  ['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

function cached<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return () => {
    value ??= read()
    return value
  }
}
