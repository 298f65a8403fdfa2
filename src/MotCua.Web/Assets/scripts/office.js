import { start } from './kit.js'
import { shortcuts } from './shortcuts.js'

start()
selectAllRows()
chooseAll()
shortcuts()

// The box in a table's head ticks every box of that table's body.
function selectAllRows() {
  for (const box of document.querySelectorAll('thead input[data-select-all]'))
    box.addEventListener('change', () => tick(box.closest('table'), box.checked))
}

// The box above a list, of use only with script, ticks every row of the list's form.
function chooseAll() {
  for (const frame of document.querySelectorAll('[data-choose-all]')) {
    frame.hidden = false
    const box = frame.querySelector('input')
    box.addEventListener('change', () => tick(box.form, box.checked))
  }
}

function tick(within, checked) {
  within.querySelectorAll('tbody input[type=checkbox]:not(:disabled)').forEach(row => { row.checked = checked })
}
