import { autosave } from './autosave.js'
import { start } from './kit.js'
import { offline } from './offline.js'
import { uploads } from './upload.js'

start()
autosave()
offline()
uploads()
