import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './add-page.ts'

applyChosenTheme()
styleDocument()
