import { readConfig } from '../config.ts'
import type { Feed } from '../shapes/feeds.ts'
import { type Command, UsageError } from './command.ts'
import { openFeeds } from './feeding/open-feeds.ts'

const words = ['list', 'add', 'remove', 'ask'] as const
type Word = (typeof words)[number]

export const command: Command = {
  usage: 'feeds [list | add URL... | remove URL... | ask [URL...]]',
  help: `Feeds (RSS, Atom, JSON Feed) whose articles come in by themselves while a server runs.

  list       each feed with what came from it, when it is asked next, and why it failed (the same as no word)
  add        adds feeds; a running server asks them at once, and then every half hour
  remove     removes feeds; their articles stay
  ask        asks these feeds, or all, now, and says what came

Where a server holds the embedded store, it is asked to do this, with PARLEY_TOKEN. The exit status is 1 where
a feed could not be read.

  --no-pages    with add: take what the feed holds, though it be only the beginning of an article`,
  options: { 'no-pages': { type: 'boolean' } },
  async run({ options, files: [word = 'list', ...urls], streams, environment }) {
    const doing = words.find((one) => one === word)
    if (doing === undefined) throw new UsageError(`There is no "feeds ${word}"; write feeds ${words.join(', feeds ')}.`)
    if (urls.length === 0 && (doing === 'add' || doing === 'remove')) {
      throw new UsageError(`Name the feeds: feeds ${doing} https://example.org/rss`)
    }
    const tell = (line: string) => streams.stdout.write(`${line}\n`)
    const feeds = await openFeeds(readConfig(environment))
    try {
      const known = await feeds.list()
      const named = doing === 'add' ? urls.map((url) => ({ url })) : chosen(known, urls)
      let failed = false
      for (const { url, id = '' } of named as readonly { readonly url: string; readonly id?: string }[]) {
        const feed = await does[doing](feeds, { url, id, pages: options['no-pages'] !== true })
        failed ||= doing === 'ask' && feed?.fault !== undefined
        tell(feed === undefined ? `${url}: is being asked by another server` : lineOf(feed, doing))
      }
      if (named.length === 0) tell('No feed is followed; add one with: feeds add https://example.org/rss')
      return failed ? 1 : 0
    } finally {
      await feeds.close()
    }
  },
}

type Opened = Awaited<ReturnType<typeof openFeeds>>
type Named = Pick<Feed, 'url' | 'id' | 'pages'>

const does: Readonly<Record<Word, (feeds: Opened, feed: Named) => Promise<Feed | undefined>>> = {
  list: async (feeds, { id }) => (await feeds.list()).find((feed) => feed.id === id),
  add: (feeds, { url, pages }) => feeds.add({ url, pages }),
  remove: (feeds, { id }) => feeds.remove(id),
  ask: (feeds, { id }) => feeds.ask(id),
}

function chosen(known: readonly Feed[], urls: readonly string[]): readonly Feed[] {
  if (urls.length === 0) return known
  return urls.map((url) => {
    const found = known.find((feed) => feed.url === url || feed.id === url)
    if (found === undefined) throw new UsageError(`No feed has the address ${url}; see: feeds list`)
    return found
  })
}

function lineOf(feed: Feed, doing: Word): string {
  const { url, title, articles, next, fault } = feed
  if (doing === 'add' || doing === 'remove') return `${url}: ${doing === 'add' ? 'is followed' : 'was removed'}`
  const came = `${articles} ${articles === 1 ? 'article' : 'articles'}, next ${next.slice(0, 16).replace('T', ' ')} UTC`
  const failed = fault === undefined ? [] : [`${url}: ${fault}`]
  const refused = (feed.refused ?? []).map((one) => `  ${one}`)
  return [`${url}: ${title === undefined ? '' : `${title}, `}${came}`, ...failed, ...refused].join('\n')
}
