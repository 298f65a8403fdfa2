import { start } from './kit.js'

start()
