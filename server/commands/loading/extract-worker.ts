import type { Article } from '../../shapes/text.ts'
import { answerTasks } from '../../threads/answer-tasks.ts'
import { lazily } from '../streams/lazily.ts'
import { openExtractor } from './extractor.ts'

/** A thread of `extract --jobs N`. */
const extractor = lazily(openExtractor)
answerTasks(async (article: Article) => (await extractor()).extract(article))
