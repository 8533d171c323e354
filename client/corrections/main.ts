import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './corrections-page.ts'

applyChosenTheme()
styleDocument()
