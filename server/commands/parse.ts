import { openInputs } from '../input/input.ts'
import { ConlluError } from '../language/conllu.ts'
import { loadLanguage } from '../language/load.ts'
import { parseConllu, parseText } from '../language/parse.ts'
import type { Command } from './command.ts'
import { write } from './streams/write.ts'

export const command: Command = {
  usage: 'parse [--text] [FILE...]',
  help: `CoNLL-U with tokens in, CoNLL-U with UPOS, LEMMA, HEAD, DEPREL and NER= (in MISC) out.

The tokens are kept as they are. A malformed line is named and ends its file, with exit status 1; the others go on.

  --text     the input is plain text: sentences and tokens are found first`,
  options: { text: { type: 'boolean' } },
  async run({ options, files, streams }) {
    const language = await loadLanguage()
    let failed = false
    try {
      for (const { name, stream } of openInputs(files, streams.stdin)) {
        const input = decoded(stream)
        try {
          const blocks = options.text
            ? parseText(language, (await Array.fromAsync(input)).join(''))
            : parseConllu(language, input)
          for await (const block of blocks) await write(streams.stdout, block)
        } catch (error) {
          const { code, message } = error as NodeJS.ErrnoException
          if (!(error instanceof ConlluError) && code === undefined) throw error
          failed = true
          streams.stderr.write(`${name}: ${message}\n`)
        }
      }
    } finally {
      await language.close()
    }
    return failed ? 1 : 0
  },
}

async function* decoded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
