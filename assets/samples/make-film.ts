import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPainter } from './film-picture.ts'
import { playMusic } from './film-sound.ts'

/**
 * The film of the booth Ink & Orbit, painted and played by code. Run `node assets/samples/make-film.ts`; it needs ffmpeg
 * with libvpx, libopus, libx264 and aac, as Debian's has them. Some minutes.
 */
const OUT = join(import.meta.dirname, '../exhibitions/cultural-creative-shanghai-2023/demos/ink-and-orbit')
const FILM = { width: 640, height: 360, rate: 15, seconds: 30 }

const folder = mkdtempSync(join(tmpdir(), 'laurel-film-'))
const frames = join(folder, 'frames.mkv')
const sound = join(folder, 'sound.wav')
writeFileSync(sound, playMusic(FILM.seconds))

const run = (args: readonly string[]) => {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(child, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}.`)
  })
  return { child, ended }
}
const { width, height, rate, seconds } = FILM
const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', String(rate), '-i', 'pipe:0']
const paint = createPainter(width, height)
const { child, ended } = run([...raw, '-c:v', 'ffv1', frames])
for (let frame = 0; frame < seconds * rate; frame++)
  if (!child.stdin.write(paint(frame / rate))) await once(child.stdin, 'drain')
child.stdin.end()
await ended

const both = ['-i', frames, '-i', sound, '-map_metadata', '-1', '-fflags', '+bitexact', '-pix_fmt', 'yuv420p']
const vp9 = ['-c:v', 'libvpx-vp9', '-b:v', '78k', '-g', '75', '-deadline', 'good', '-cpu-used', '2', '-row-mt', '1']
for (const pass of ['1', '2']) {
  const log = ['-pass', pass, '-passlogfile', join(folder, 'vp9')]
  const to =
    pass === '1' ? ['-an', '-f', 'null', '-'] : ['-c:a', 'libopus', '-b:a', '28k', '-ac', '1', join(OUT, 'film.webm')]
  await run([...both, ...vp9, ...log, ...to]).ended
}
await run([
  ...both,
  ...[
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-preset',
    'slow',
    '-b:v',
    '72k',
    '-maxrate',
    '220k',
    '-bufsize',
    '440k',
  ],
  ...['-g', '75', '-c:a', 'aac', '-b:a', '32k', '-ac', '1', '-movflags', '+faststart', join(OUT, 'film.mp4')],
]).ended
await run(['-ss', '17.5', '-i', frames, '-frames:v', '1', '-q:v', '80', join(OUT, 'still.webp')]).ended
rmSync(folder, { recursive: true, force: true })
