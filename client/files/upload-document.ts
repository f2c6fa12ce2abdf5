import type { Refused } from '../../shared/files/files.ts'
import { PdfRefused, pdfPages } from './pdf-pages.ts'
import { type UploadOptions, uploadFile } from './upload-file.ts'

export interface UploadedDocument {
  ok: true
  /** The PDF itself, for those who want to save it. */
  url: string
  /** Its pages as pictures, with the text that stands on each. */
  pages: { url: string; text: string }[]
}

/** Uploads a PDF and then its pages, drawn in this browser. Never rejects. */
export async function uploadDocument(
  booth: string,
  file: File,
  {
    onProgress,
    onPage,
    signal,
  }: Pick<UploadOptions, 'onProgress' | 'signal'> & { onPage?: (page: number, of: number) => void } = {},
): Promise<UploadedDocument | Refused> {
  const options = { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) }
  const document = await uploadFile(booth, file, { wanted: ['document'], ...options })
  if (!document.ok) return document
  const pages: UploadedDocument['pages'] = []
  try {
    for await (const { page, of, picture, text } of pdfPages(file, signal)) {
      onPage?.(page, of)
      const sent = await uploadFile(booth, picture, { wanted: ['picture'], ...(signal ? { signal } : {}) })
      if (!sent.ok) return sent
      pages.push({ url: sent.url, text })
    }
  } catch (cause) {
    if (!(cause instanceof PdfRefused)) return { ok: false, reason: 'broken' }
    return { ok: false, reason: cause.reason, ...(cause.detail ? { detail: cause.detail } : {}) }
  }
  return { ok: true, url: document.url, pages }
}
