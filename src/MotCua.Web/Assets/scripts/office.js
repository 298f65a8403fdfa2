import { start } from './kit.js'

start()
selectAllRows()

// The box in a table's head ticks every box of that table's body.
function selectAllRows() {
  for (const box of document.querySelectorAll('thead input[data-select-all]')) {
    const rows = () => box.closest('table').querySelectorAll('tbody input[type=checkbox]:not(:disabled)')
    box.addEventListener('change', () => rows().forEach(row => { row.checked = box.checked }))
  }
}
