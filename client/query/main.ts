import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../theme.ts'
import './query-page.ts'

applyChosenTheme()
styleDocument()
