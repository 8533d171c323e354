import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './articles-page.ts'

applyChosenTheme()
styleDocument()
