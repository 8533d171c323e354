import { styleDocument } from './style/page.ts'
import { applyChosenTheme } from './style/theme.ts'
import './elements/app/app.ts'

applyChosenTheme()
styleDocument()
