import { open } from 'node:fs/promises'

/** Bytes of a file from a place on; fewer where it ends. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>

export async function withFile<Value>(path: string, use: (read: ReadAt) => Promise<Value>): Promise<Value> {
  const file = await open(path)
  try {
    return await use(async (at, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    })
  } finally {
    await file.close()
  }
}
