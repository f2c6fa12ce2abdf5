import { crc32 } from 'node:zlib'

export interface ZipFile {
  name: string
  body: Buffer
  /** Ms since 1970. */
  at: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const UTF8 = 0x0800

/** Days and times as FAT had them, in UTC. */
function dosTime(at: number): { time: number; day: number } {
  const date = new Date(at)
  return {
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    day: (Math.max(0, date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
  }
}

/**
 * A ZIP archive piece by piece, as its files come: stored, for a PDF is compressed in itself. Up to 65,535 files and 4 GB,
 * which certificates do not reach.
 */
export async function* writeZip(files: AsyncIterable<ZipFile>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, body, at } of files) {
    const named = Buffer.from(name, 'utf8')
    const { time, day } = dosTime(at)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(VERSION, 0)
    about.writeUInt16LE(UTF8, 2)
    about.writeUInt16LE(time, 6)
    about.writeUInt16LE(day, 8)
    about.writeUInt32LE(crc32(body), 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(body.length, 18)
    about.writeUInt16LE(named.length, 22)
    const head = Buffer.concat([signature(LOCAL), about, named])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(CENTRAL), about.subarray(0, 2), about, entry, named]))
    offset += head.length + body.length
    yield head
    yield body
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  yield Buffer.concat([central, signature(END), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
