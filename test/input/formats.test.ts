import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { createReader } from '../../server/input/reader/reader.ts'
import { fixture, input, read } from './reading.ts'

const reader = createReader()
afterAll(() => reader.close())

const file = (name: string) => readFileSync(fixture(name))
const html = file('talks.html').toString()
const paragraphs = [
  'Foreign Minister Clara Nováková met Ambassador João Brandão in Lisbon on Friday. “We will not sign a treaty that closes our harbours,” Nováková said after the talks.',
  'Brandão proposed a ceasefire of thirty days. The Czech government rejected the proposal, and a spokeswoman called it “too little, too late”.',
  'Portugal’s president, Rui Castelo, said that the talks would go on in Prague next week. He told reporters that nobody had left the table.',
]
const text = paragraphs.join('\n\n')
const words = (of: string) => of.replace(/\s+/g, ' ')
const said = 'Clara Nováková said: “No.” João Brandão met her in Lisbon on Friday.'

describe('a document gives its paragraphs', { timeout: 120_000 }, () => {
  test('a page, without its menu, with what it says of itself', async () => {
    const page = html.replace('<body>', '<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>')
    expect(await read([input(page, 'talks.html')], { reader })).toEqual([
      {
        id: 'url:ledger.example/world/harbour-talks',
        text,
        title: 'Harbour talks end without a deal',
        publisher: 'The Lisbon Ledger',
        url: 'https://ledger.example/world/harbour-talks?utm_source=feed',
        publishedAt: '2025-03-07T09:30:00+01:00',
      },
    ])
  })

  test.each([
    ['talks.docx', file('talks.docx')],
    ['talks.odt', file('talks.odt')],
  ])('%s', async (name, bytes) => {
    const [article] = await read([input(bytes, name)], { reader })
    expect(article).toMatchObject({
      id: 'talks',
      text: expect.stringContaining(`Harbour talks end without a deal\n\n${text}`),
    })
  })

  test('a PDF, line by line, with its title', async () => {
    const [article] = await read([input(file('talks.pdf'), 'talks.pdf')], { reader })
    expect(article).toMatchObject({ id: 'talks', title: 'Harbour talks end without a deal | The Lisbon Ledger' })
    expect(words((article as { text: string }).text)).toBe(`Harbour talks end without a deal ${words(text)}`)
  })

  test('Markdown, without its signs, with its front matter', async () => {
    const markdown = `---\ntitle: "Talks end"\ndate: 2025-03-07\n---\n# Talks end\n\n**Clara Nováková** said: *“No.”*\n\n> João Brandão met [her](https://x.example) in Lisbon.\n`
    expect(await read([input(markdown, 'talks.md')], { reader })).toEqual([
      {
        id: 'talks',
        text: 'Talks end\n\nClara Nováková said: “No.”\n\nJoão Brandão met her in Lisbon.',
        title: 'Talks end',
        publishedAt: '2025-03-07',
      },
    ])
  })

  test('a mail, with its subject and day; its attachment is told', async () => {
    const mail = [
      'From: Desk <desk@ledger.example>',
      'To: all@ledger.example',
      'Subject: =?utf-8?q?Talks_in_Lisbon_=E2=80=93_no_deal?=',
      'Date: Fri, 07 Mar 2025 09:30:00 +0100',
      'Message-ID: <1@ledger.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Clara Nov=C3=A1kov=C3=A1 said: =E2=80=9CNo.=E2=80=9D Jo=C3=A3o Brand=C3=A3o=',
      ' met her in Lisbon on Friday.',
      '--b',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename=treaty.pdf',
      '',
      'x',
      '--b--',
    ].join('\r\n')
    expect(await read([input(mail, 'talks.eml')], { reader })).toEqual([
      { id: 'talks', text: said, title: 'Talks in Lisbon – no deal', publishedAt: '2025-03-07T08:30:00Z' },
      'talks.eml: attachments are not read (treaty.pdf); save them as files',
    ])
    const [unnamed] = await read([input(mail)], { reader })
    expect(unnamed).toMatchObject({ title: 'Talks in Lisbon – no deal' })
  })
})

test('a mail is without its signature and the lines above a mail that is passed on', async () => {
  const lines = [
    'Subject: x y',
    '',
    '',
    '---------- Forwarded message ----------',
    'From: Desk <a@b.example>',
    'To: c',
    '',
  ]
  const mail = [...lines, said, 'From: the harbour they went home.', '-- ', 'The desk', ''].join('\r\n')
  const [article] = await read([input(mail, 'passed-on.eml')], { reader })
  expect(article).toMatchObject({ text: `${said}\nFrom: the harbour they went home.` })
  const signed = ['Subject: x y', '', 'Please read.', '-- ', 'Whoever passes it on', '', ...lines.slice(3), said].join(
    '\r\n',
  )
  const [passedOn] = await read([input(signed, 'signed.eml')], { reader })
  expect(passedOn).toMatchObject({ text: `Please read.\n${said}` })
})

const item = { title: 'Talks &amp; tea', link: 'https://ledger.example/a', day: '2025-03-07' }
const feeds = {
  RSS: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ledger</title><link>https://ledger.example</link><description>d</description>
    <item><title>${item.title}</title><link>${item.link}</link><pubDate>Fri, 07 Mar 2025 00:00:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>${said}</p>]]></content:encoded></item>
    <item><title>Empty</title><link>https://ledger.example/b</link></item></channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title><id>i</id><updated>2025-03-07T00:00:00Z</updated>
    <entry><title type="html">${item.title.replace('&', '&amp;')}</title><id>1</id><link rel="alternate" href="${item.link}"/><published>2025-03-07T00:00:00Z</published><content type="html">&lt;p&gt;${said}&lt;/p&gt;</content></entry>
    <entry><title>Empty</title><id>2</id><link href="https://ledger.example/b"/></entry></feed>`,
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Ledger',
    items: [
      {
        id: '1',
        url: item.link,
        title: item.title,
        content_html: `<p>${said}</p>`,
        date_published: '2025-03-07T00:00:00Z',
      },
      { id: '2', url: 'https://ledger.example/b', title: 'Empty' },
    ],
  }),
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Ledger</title></channel>
    <item><title>${item.title}</title><link>${item.link}</link><description>${said}</description><dc:date>2025-03-07T00:00:00Z</dc:date></item>
    <item><title>Empty</title><link>https://ledger.example/b</link></item></rdf:RDF>`,
}

describe('a feed gives its items; one without text is named with its page', { timeout: 60_000 }, () => {
  test.each(Object.entries(feeds))('%s', async (_kind, feed) => {
    expect(await read([input(feed, 'feed')], { reader })).toEqual([
      {
        id: 'url:ledger.example/a',
        text: said,
        title: 'Talks & tea',
        publisher: 'Ledger',
        url: item.link,
        publishedAt: '2025-03-07T00:00:00Z',
      },
      'feed: item 2: has no text in the feed; its page is https://ledger.example/b',
    ])
  })

  test('entities that would grow without end are not expanded', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    const bomb = feeds.RSS.replace('<rss', `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]><rss`).replace('short', '&l9;')
    expect(await read([input(bomb, 'feed')], { reader })).toEqual([
      expect.objectContaining({ text: said }),
      expect.any(String),
    ])
  })
})

describe('a table gives a row an article', () => {
  const table =
    'ID,Text,Author,Date,Publisher,URL,Title\na1,"One, said\nClara.",me,2025-03-07,Ledger,https://ledger.example/1,T\n,"Two, said João.",me,03/04/2025,,,\na3,,me,,,,\n'
  const expected = [
    {
      id: 'a1',
      text: 'One, said\nClara.',
      publishedAt: '2025-03-07',
      publisher: 'Ledger',
      url: 'https://ledger.example/1',
      title: 'T',
    },
    { id: expect.stringMatching(/^text-[0-9a-f]{16}$/), text: 'Two, said João.' },
    't:5: the text is empty',
    't: columns that are not read: Author',
    't:4: the date "03/04/2025" is left out: write it as 2025-03-07',
  ]
  test.each([
    ['commas', table],
    [
      'semicolons',
      table
        .replaceAll('One, said', 'One; said')
        .replaceAll('Two, said', 'Two, said')
        .replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')
        .replaceAll('One; said', 'One, said'),
    ],
    ['tabs', table.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t')],
    ['a byte order mark and line ends of Windows', `\ufeff${table.replace(/\n(?=a|,|$)/g, '\r\n')}`],
  ])('parted by %s', async (_what, content) => {
    expect(await read([input(content, 't', 'text/csv')])).toEqual(expected)
  })

  test('is known by its columns, its ending or its type', async () => {
    const small = 'id,text\na,Clara said no.\n'
    const article = [{ id: 'a', text: 'Clara said no.' }]
    expect(await read([input(small)])).toEqual(article)
    expect(await read([input(small, 'x.csv')])).toEqual(article)
    expect(await read([input(small.replaceAll(',', '\t'), 'x.tsv')])).toEqual(article)
  })

  test('without a column "text" it is refused, with its columns', async () => {
    expect(await read([input('id,body\na,Clara said no.\n', 'x.csv')])).toEqual([
      'x.csv: has no column "text" (its first line: id, body); name the column that holds the articles "text"',
    ])
  })

  test('a quotation mark that is never closed costs only what is behind it', async () => {
    const [first, second] = await read([input(`id,text\na,Clara said no.\nb,"Clara said ${'x'.repeat(100)}`, 'x.csv')])
    expect(first).toEqual({ id: 'a', text: 'Clara said no.' })
    expect(second).toContain('x.csv:3: a quotation mark in this row or behind it is never closed')
  })
})

describe('a file is what its bytes are', { timeout: 60_000 }, () => {
  test.each([
    ['a PDF', 'talks.pdf'],
    ['a DOCX', 'talks.docx'],
    ['an ODT', 'talks.odt'],
    ['a page', 'talks.html'],
  ])('%s under the name of a text, or packed with gzip', async (_what, name) => {
    const bytes = file(name)
    const [named, packed] = await read([input(bytes, 'a.txt'), input(gzipSync(bytes), 'a.txt.gz')], { reader })
    expect(named).toMatchObject({ text: expect.stringContaining('Clara Nováková') })
    if (name.endsWith('x') || name.endsWith('t'))
      expect(packed).toBe('a.txt: is packed a second time; unpack it and give the files')
    else expect(packed).toEqual(named)
  })

  test.each([
    [
      'an old Office file',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'is an old Office file (.doc, .xls, .msg) or encrypted; save it as DOCX, PDF or plain text, without a password',
    ],
    ['RTF', '{\\rtf1 Hello}', 'is RTF, which is not read; save it as DOCX, PDF or plain text'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a', 'hex'),
      'is a picture; only text can be read: find it with OCR (tesseract) first',
    ],
    ['xz', Buffer.from('fd377a585a00', 'hex'), 'is packed with xz, which is not read; unpack it first: unxz'],
    [
      'film',
      Buffer.from('\0\0\0\u0018ftypmp42', 'latin1'),
      'is film or sound; only text can be read: write it down first',
    ],
    [
      'other XML',
      '<?xml version="1.0"?><nitf><body/></nitf>',
      'is XML of a kind that is not read (<nitf>); RSS, Atom and XHTML are, and JSON Lines',
    ],
    ['an encrypted PDF', file('encrypted.pdf'), 'is encrypted; save the PDF without a password'],
    [
      'a PDF cut off',
      file('talks.pdf').subarray(0, 500),
      'is damaged and cannot be read as PDF; print it to a new PDF',
    ],
    [
      'a feed that is none',
      '<rss version="2.0"><chan',
      expect.stringMatching(/^f: is damaged and cannot be read as a feed|^f: is a feed without items/),
    ],
  ])('%s is refused in a sentence that says what would work', async (_what, content, fault) => {
    const expected = typeof fault === 'string' ? `f: ${fault}` : fault
    expect(await read([input(content, 'f')], { reader })).toEqual([expected])
  })
})
