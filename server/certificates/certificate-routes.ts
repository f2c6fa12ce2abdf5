import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import express, { type Request, Router } from 'express'
import {
  CertificateLook,
  type CertificatesView,
  type LookAnswer,
  PLAIN_LOOK,
  picturesOf,
} from '../../shared/certificates/certificates.ts'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { isNomineeOf } from '../../shared/grants/can.ts'
import { answer, refuse } from '../ceremony/answer.ts'
import { mayEditCeremonies, type OfCeremony, ofCeremony, requireOwnCeremony } from '../ceremony/of-ceremony.ts'
import { phaseOf } from '../ceremony/phase-of.ts'
import { readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { wallOf } from '../press/wall-of.ts'
import type { Services } from '../services.ts'
import { findVisitor, type KnownVisitor, requireVisitor } from '../visitors/visitors.ts'
import { zipOf } from './all-certificates.ts'
import { certificateWords } from './certificate-words.ts'
import type { Certificates } from './draw-certificate.ts'
import { fileName } from './file-name.ts'
import { certificatesOf, findCertificate } from './read-certificates.ts'
import { readPicture } from './read-picture.ts'
import { writeZip } from './write-zip.ts'

type OfCode = Request<{ code: string }>

/**
 * Certificates: what one says is for everybody who has its code; its PDF, with the signatures in it, for the organizer and
 * the winner's own people; all of them as one file for the organizer. Before a result is read out there is none of it, for nobody.
 */
export function certificateRoutes(services: Services, drawn: Certificates): Router {
  const { storage, config, now } = services
  const router = Router()
  const often = rateLimit(600, 60)
  const known = requireVisitor(services)
  const json = express.json({ limit: '16kb' })
  const base = '/api/ceremonies/:ceremony/certificates'

  const baseOf = ({ protocol, headers }: Pick<Request, 'protocol' | 'headers'>) =>
    config.publicUrl ?? `${protocol}://${headers.host ?? ''}`
  const languageOf = (request: Request) =>
    LANGUAGES.find((one) => one === request.query.lang) ?? readerLanguage(request)
  const lookOf = async (ceremony: string) => (await storage.night.look(ceremony)) ?? PLAIN_LOOK
  const mayEdit = (visitor: KnownVisitor | undefined, exhibition: string): boolean =>
    visitor !== undefined && mayEditCeremonies(visitor, exhibition, now())

  router.get('/api/certificates/:code.pdf', often, async (request: OfCode, response) => {
    const certificate = await findCertificate(services, request.params.code)
    if (!certificate) return void response.status(404).json({ ok: false, reason: 'no-such-certificate' })
    const visitor = await findVisitor(services, request)
    const may =
      mayEdit(visitor, certificate.exhibition.slug) ||
      (visitor !== undefined && isNomineeOf(visitor, certificate.winner.booth, now()))
    if (!may) return refuse(response, 'not-allowed')
    const language = languageOf(request as unknown as Request)
    const words = certificateWords(certificate, await lookOf(certificate.ceremony.id), baseOf(request), language)
    response
      .set('Cache-Control', 'no-store')
      .attachment(fileName(1, [words.pages[0]?.award ?? '', words.pages[0]?.winner ?? ''], 'pdf').slice(3))
      .type('application/pdf')
      .send(await drawn.certificate(words))
  })

  router.get('/api/certificates/:code', often, async (request: OfCode, response) => {
    const certificate = await findCertificate(services, request.params.code)
    response.set('Cache-Control', 'no-cache')
    if (!certificate) return void response.status(404).json({ ok: false, reason: 'no-such-certificate' })
    response.json({ ok: true, certificate })
  })

  router.get(`${base}.zip`, often, async (request: OfCeremony, response) => {
    const stored = await storage.ceremonies.load(request.params.ceremony)
    const certificates = stored ? await certificatesOf(services, stored) : []
    // Before the first envelope is opened there is no such file, whoever asks.
    if (!stored || certificates.length === 0) return refuse(response, 'no-such-ceremony')
    if (!mayEdit(await findVisitor(services, request), stored.exhibition)) return refuse(response, 'not-allowed')
    const language = languageOf(request as unknown as Request)
    const look = await lookOf(stored.id)
    const files = zipOf(certificates, language, (one) =>
      drawn.certificate(certificateWords(one, look, baseOf(request), language)),
    )
    response
      .set('Cache-Control', 'no-store')
      .attachment(`certificates-${stored.exhibition}.zip`)
      .type('application/zip')
    // The head is out already: what breaks now breaks the download, and is told to the operator.
    await pipeline(Readable.from(writeZip(files)), response).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') services.log.error({ err: error }, 'certificates broke off')
    })
  })

  const organizer = requireOwnCeremony(services)

  router.get(base, often, known, organizer, async (request: OfCeremony, response) => {
    const { stored } = ofCeremony(request)
    const shown = await services.exhibitions.get(stored.exhibition)
    const view: CertificatesView = {
      exhibition: stored.exhibition,
      title: stored.show.title,
      phase: await phaseOf(services, stored.id),
      look: await lookOf(stored.id),
      publicUrl: config.publicUrl ?? null,
      wall: shown !== undefined && (await wallOf(services, shown.exhibition)) !== undefined,
      certificates: await certificatesOf(services, stored),
    }
    answer(response, { ok: true, ...view })
  })

  router.post(`${base}/look`, often, known, organizer, json, async (request: OfCeremony, response) => {
    const { stored, visitor } = ofCeremony(request)
    const read = CertificateLook.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    // Else its certificates would have a gap, and nobody would know why.
    for (const path of picturesOf(read.data))
      if (!(await readPicture(config.dataDir, path))) {
        const refusal: LookAnswer = { ok: false, reason: 'picture-gone' }
        return void response.status(409).json(refusal)
      }
    await storage.night.saveLook(stored.id, read.data, visitor.id, now())
    answer(response, { ok: true })
  })

  return router
}
