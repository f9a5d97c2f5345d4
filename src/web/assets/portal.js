// Enhancements only: every page works without them.

import { initAll } from './components.js'

initAll()
