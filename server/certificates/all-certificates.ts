import type { Certificate } from '../../shared/certificates/certificates.ts'
import { type Language, say } from '../../shared/exhibition/text.ts'
import { csvOf } from '../leads/write-csv.ts'
import { resultsJson, resultsRows } from '../press/results.ts'
import { fileName } from './file-name.ts'
import type { ZipFile } from './write-zip.ts'

/** Everything to give away after a night, one file after the other as it is drawn: certificates, then the results as lists. */
export async function* zipOf(
  certificates: readonly Certificate[],
  language: Language,
  draw: (certificate: Certificate) => Promise<Buffer>,
): AsyncGenerator<ZipFile> {
  let number = 0
  for (const certificate of certificates) {
    number += 1
    const { award, person, winner, opened } = certificate
    const name = fileName(number, [say(award.name, language), person || say(winner.title, language)], 'pdf')
    yield { name, body: await draw(certificate), at: opened.at }
  }
  const at = certificates.at(-1)?.opened.at ?? 0
  yield { name: 'results.csv', body: Buffer.from(csvOf(resultsRows(certificates, language))), at }
  yield { name: 'results.json', body: Buffer.from(JSON.stringify(resultsJson(certificates), null, 2)), at }
}
