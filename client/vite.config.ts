import { join } from 'node:path'
import { defineConfig } from 'vite'

// A build is for production, whatever NODE_ENV says (tests set it): Lit and Sigma have slower code for development.
export default defineConfig(({ command }) => {
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      // The content security policy allows no data: addresses, so nothing may be inlined as one.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: ['index.html', 'query.html'].map((page) => join(import.meta.dirname, page)) },
    },
    // `vite client` beside `npm start`: the page reloads while one works on it, the data come from the server.
    server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  }
})
