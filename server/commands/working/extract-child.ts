import type { Article } from '../../shapes/text.ts'
import { openExtractor } from '../loading/extractor.ts'
import { answerParent } from './answer-parent.ts'

/** A process of `work`: extracts the articles that it is sent. */
const { extract } = await openExtractor()
answerParent((article: Article) => extract(article))
