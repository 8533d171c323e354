import { join } from 'node:path'
import { defineConfig } from 'vite'

const at = (file: string) => join(import.meta.dirname, file)
const lasting = ['embed', 'embed-live']

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
      rollupOptions: {
        input: {
          index: at('index.html'),
          articles: at('articles.html'),
          actor: at('actor.html'),
          query: at('query.html'),
          views: at('views.html'),
          feeds: at('feeds.html'),
          add: at('add.html'),
          corrections: at('corrections.html'),
          about: at('about.html'),
          embed: at('embed/host/host.ts'),
          'embed-live': at('embed/frame/live.ts'),
        },
        // Other sites name these files: their addresses must stay as they are for years.
        output: { entryFileNames: ({ name }) => (lasting.includes(name) ? '[name].js' : 'assets/[name]-[hash].js') },
      },
    },
    // `vite client` beside `npm start`: the page reloads while one works on it, the data come from the server.
    server: { proxy: { '/api': 'http://127.0.0.1:3000', '/embed': 'http://127.0.0.1:3000' } },
  }
})
