import { styleDocument } from '../style/page.ts'
import { applyChosenTheme } from '../style/theme.ts'
import './actor-page.ts'

applyChosenTheme()
styleDocument()
