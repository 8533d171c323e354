import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './about-page.ts'

applyChosenTheme()
styleDocument()
