import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../theme.ts'
import './views-page.ts'

applyChosenTheme()
styleDocument()
