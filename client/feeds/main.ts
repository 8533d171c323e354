import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './feeds-page.ts'

applyChosenTheme()
styleDocument()
