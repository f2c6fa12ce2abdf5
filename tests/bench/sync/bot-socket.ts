import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const MASK = Uint8Array.of(0x5a, 0xc3, 0x17, 0x88)

/**
 * As little of a WebSocket client as a bot needs, because thousands of them share one process: binary messages both ways,
 * pongs, no fragments. The listener gets a view of bytes that are gone when it returns.
 */
export class BotSocket {
  bytes = 0
  messages = 0
  closed = false
  readonly #onMessage: (bot: BotSocket, message: Buffer) => void
  readonly #socket: Socket
  #rest: Buffer = Buffer.alloc(0)
  #open = false
  #opened: () => void = () => {}

  private constructor(socket: Socket, onMessage: (bot: BotSocket, message: Buffer) => void) {
    this.#onMessage = onMessage
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', () => {})
    socket.on('close', () => {
      this.closed = true
    })
  }

  /** The server may speak in the same moment in which it lets the bot in, so the listener is there from the start. */
  static open(port: number, path: string, onMessage: (bot: BotSocket, message: Buffer) => void): Promise<BotSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      const bot = new BotSocket(socket, onMessage)
      bot.#opened = () => resolve(bot)
      socket.once('close', () => reject(new Error('A bot was not let in.')))
      const key = randomBytes(16).toString('base64')
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
      )
    })
  }

  /** Sends up to 125 bytes as one masked frame. */
  send(message: Uint8Array, opcode = 2): void {
    const frame = Buffer.allocUnsafe(6 + message.length)
    frame[0] = 0x80 | opcode
    frame[1] = 0x80 | message.length
    frame.set(MASK, 2)
    for (let i = 0; i < message.length; i++) frame[6 + i] = (message[i] as number) ^ (MASK[i & 3] as number)
    this.#socket.write(frame)
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.bytes += chunk.length
    let data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    if (!this.#open) {
      const end = data.indexOf('\r\n\r\n')
      if (end >= 0 && data.subarray(9, 12).toString() === '101') {
        this.#open = true
        this.#opened()
        data = data.subarray(end + 4)
      }
    }
    this.#rest = this.#open ? this.#frames(data) : data
  }

  #frames(data: Buffer): Buffer {
    let at = 0
    while (data.length - at >= 2) {
      const opcode = (data[at] as number) & 15
      let length = (data[at + 1] as number) & 127
      let from = at + 2
      if (length === 126) {
        if (data.length - at < 4) break
        length = data.readUInt16BE(from)
        from += 2
      } else if (length === 127) {
        if (data.length - at < 10) break
        length = data.readUIntBE(from + 2, 6)
        from += 8
      }
      if (data.length < from + length) break
      const message = data.subarray(from, from + length)
      if (opcode === 2) {
        this.messages += 1
        this.#onMessage(this, message)
      } else if (opcode === 9) this.send(message, 10)
      at = from + length
    }
    return data.subarray(at)
  }
}
