// One-letter keys of the desk. They name what stands on the page anyway: an element with data-key is pressed as by hand.
// Off in fields, with a modifier, and where the account has turned them off (then the help is not on the page).
export function shortcuts() {
  const help = document.getElementById('shortcuts')
  if (!help) return
  help.querySelector('button').addEventListener('click', () => help.close())
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    if (help.open || !act(event.key, help)) return
    event.preventDefault()
  })
}

function isTyping(element) {
  return element.isContentEditable || element.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=submit])')
}

function act(key, help) {
  if (key === '?') { help.showModal(); return true }
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1)
  if (key === 'o') return press(current() || rows()[0])
  if (key === 'x') return mark()
  if (key === '/') return search()
  return 'asp'.includes(key) && press(document.querySelector(`[data-key="${key}"]:not(:disabled)`))
}

const rows = () => [...document.querySelectorAll('a[data-row]')]
const current = () => rows().find(row => row.closest('tr').contains(document.activeElement))

function move(step) {
  const all = rows()
  const at = all.indexOf(current())
  const next = at < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + step))]
  next?.focus()
  return Boolean(next)
}

// To the search page, or into its field when one is there already.
function search() {
  const field = document.querySelector('form[role=search] input:not([type=hidden])')
  if (field) { field.focus(); return true }
  return press(document.querySelector('a[href="/office/search"]'))
}

function mark() {
  const box = (current() || rows()[0])?.closest('tr').querySelector('input[type=checkbox]')
  if (!box) return false
  box.checked = !box.checked
  return true
}

// A step that is taken by a key acts on the row one is at, when no row has been ticked.
function press(element) {
  if (!element) return false
  const form = element.form
  if (form && rows().length > 0 && !form.querySelector('tbody input:checked')) mark()
  element.click()
  return true
}
