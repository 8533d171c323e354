import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './query-page.ts'

applyChosenTheme()
styleDocument()
