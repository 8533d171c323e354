import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../theme.ts'
import './page.ts'

applyChosenTheme()
styleDocument()
