import { workerData } from 'node:worker_threads'
import { analyse } from '../../server/language/analyse.ts'
import { loadLanguage } from '../../server/language/load.ts'

const language = await loadLanguage()
await analyse(language, workerData as string)
await language.close()
