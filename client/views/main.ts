import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './views-page.ts'

applyChosenTheme()
styleDocument()
