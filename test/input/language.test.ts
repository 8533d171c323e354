import { describe, expect, test } from 'vitest'
import { foreignLanguageOf } from '../../server/input/text/language.ts'
import { input, read } from './reading.ts'

/** In each language a short text and a longer one. */
const foreign: Readonly<Record<string, readonly [string, string]>> = {
  German: [
    'Der Bundeskanzler sagte am Montag, dass Deutschland helfen werde.',
    'Der Bundeskanzler Olaf Scholz sagte am Montag, dass Deutschland helfen werde. Außenministerin Annalena Baerbock lehnte den Vorschlag ab. Die Opposition forderte eine Abstimmung noch in dieser Woche, doch die Regierung will zuerst mit den Ländern reden.',
  ],
  French: [
    "Le ministre a rencontré Janet Yellen à Paris. « Nous sommes d'accord », a-t-il dit.",
    "Le ministre Bruno Le Maire a rencontré Janet Yellen à Paris. « Nous sommes d'accord », a-t-il dit. Le gouvernement a rejeté la proposition de l'opposition, qui demandait un vote avant la fin de la semaine.",
  ],
  Spanish: [
    'El presidente dijo que España ayudará a Ucrania. El Gobierno rechazó la propuesta.',
    'El presidente Pedro Sánchez dijo que España ayudará a Ucrania. El Gobierno rechazó la propuesta de la oposición, que pedía una votación antes del viernes, y los ministros se reunieron en Madrid.',
  ],
  Italian: [
    'Il presidente del Consiglio ha detto che il governo respinge la proposta.',
    'Il presidente del Consiglio ha detto che il governo respinge la proposta. I ministri si sono riuniti a Roma per discutere della legge di bilancio, ma le opposizioni hanno chiesto più tempo.',
  ],
  Portuguese: [
    'O presidente disse que o governo não vai aceitar a proposta da oposição.',
    'O presidente Lula disse que o governo não vai aceitar a proposta da oposição. Os ministros se reuniram em Brasília na segunda-feira, e o Congresso deve votar a lei ainda nesta semana.',
  ],
  Dutch: [
    'De premier zei dat het kabinet het voorstel van de oppositie niet zal steunen.',
    'De premier zei dat het kabinet het voorstel van de oppositie niet zal steunen. De ministers kwamen in Den Haag bijeen, en de Kamer wil voor het einde van de week stemmen over de wet.',
  ],
  Polish: [
    'Premier powiedział, że rząd nie przyjmie propozycji opozycji.',
    'Premier powiedział, że rząd nie przyjmie propozycji opozycji. Ministrowie spotkali się w Warszawie, a Sejm ma głosować nad ustawą jeszcze w tym tygodniu.',
  ],
  Swedish: [
    'Statsministern sade att regeringen inte kommer att godta förslaget.',
    'Statsministern sade att regeringen inte kommer att godta förslaget. Ministrarna möttes i Stockholm på måndagen, och riksdagen ska rösta om lagen före veckans slut.',
  ],
  Finnish: [
    'Hallitus on torjunut opposition ehdotuksen.',
    'Jokainen ministeri on sanonut, ettei hallitus on hyväksymässä ehdotusta. Eduskunta on koolla Helsingissä, ja siellä on tarkoitus äänestää laista ennen viikonloppua.',
  ],
  Danish: [
    'Ministeren stemte for forslaget, der er by efter by.',
    'Ministeren stemte for forslaget om by og land. Regeringen har afvist oppositionens krav, og Folketinget skal stemme om loven inden ugens udgang.',
  ],
  Turkish: [
    'Cumhurbaşkanı, hükümetin muhalefetin önerisini kabul etmeyeceğini söyledi.',
    'Cumhurbaşkanı, hükümetin muhalefetin önerisini kabul etmeyeceğini söyledi. Bakanlar Ankara’da bir araya geldi ve meclis hafta sonuna kadar yasayı oylayacak.',
  ],
  Russian: [
    'Президент заявил, что правительство отклонило предложение.',
    'Президент заявил, что правительство отклонило предложение. Министры встретились в Москве, и парламент проголосует за закон до конца недели.',
  ],
  Arabic: [
    'قال الرئيس إن الحكومة رفضت الاقتراح.',
    'قال الرئيس إن الحكومة رفضت الاقتراح. واجتمع الوزراء في القاهرة يوم الاثنين لبحث القانون الجديد.',
  ],
  Chinese: [
    '总统说政府拒绝了这项提议。',
    '总统说政府拒绝了这项提议。部长们星期一在北京会面，议会将在本周末之前对该法案进行表决。',
  ],
}

describe('a text that is not English is told by its language', () => {
  test.each(Object.entries(foreign).flatMap(([language, texts]) => texts.map((text) => [language, text] as const)))(
    '%s: %s',
    async (language, text) => {
      expect(await foreignLanguageOf(text)).toBe(language)
    },
  )
})

describe('an English text is never taken for another language', () => {
  test.each([
    'Sergei Lavrov met Wang Yi in Beijing.',
    'President Emmanuel Macron met Chancellor Olaf Scholz in Paris.',
    'Recep Tayyip Erdoğan told Luiz Inácio Lula da Silva no.',
    'Talks: Emmanuel Macron, Nicolás Maduro, São Paulo.',
    '“Debate recap,” tweeted Rubio spokesman Alex Conant.',
    'A man in Moscow slept.',
    'Kyiv said yes.',
    'Bundeskanzler Olaf Scholz said: “Wir schaffen das.” The Bundestag agreed, and the ministers went home.',
    'x',
    '',
    '12:30 – 14:00 // https://ledger.example/a',
  ])('%s', async (text) => {
    expect(await foreignLanguageOf(text)).toBeUndefined()
  })
})

test('it is left out and named, unless it is asked for; the English beside it is read', async () => {
  const [german] = foreign.German as readonly [string, string]
  const lines = [
    { id: 'a', text: 'Clara said no.' },
    { id: 'b', text: german },
  ]
  const json = lines.map((each) => JSON.stringify(each)).join('\n')
  expect(await read([input(json, 'a.jsonl')])).toEqual([
    lines[0],
    'a.jsonl:2: the text is in German, and only English is read; to read it all the same, give --any-language (over HTTP: ?anyLanguage=true)',
  ])
  expect(await read([input(json, 'a.jsonl')], { anyLanguage: true })).toEqual([
    { ...lines[0], language: 'en' },
    { ...lines[1], language: 'de' },
  ])
})
