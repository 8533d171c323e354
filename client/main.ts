import { styleDocument } from './style/page.ts'
import { applyChosenTheme } from './theme.ts'
import './elements/app/app.ts'

applyChosenTheme()
styleDocument()
