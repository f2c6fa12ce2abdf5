import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  publicDir: false, // assets/ is served by our own server, which knows what may be public
  cacheDir: '../node_modules/.vite',
  plugins: [react()],
  resolve: { dedupe: ['three', 'react', 'react-dom'] },
  server: { fs: { strict: true, allow: ['.', '../shared', '../assets', '../node_modules'] } }, // never '..': it would serve data/
  build: {
    outDir: '../dist/client',
    assetsDir: 'app', // every file in it carries a hash: served as never changing
    emptyOutDir: true,
    target: 'es2023',
    manifest: true, // `npm run check` reads chunk sizes from it
    chunkSizeWarningLimit: 800,
    assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
  },
})
