// What the three editors share: the text of the file stands in a text area, which the page can save without any script.
// An editor takes its place, and gives the text back when the form is sent. If it cannot read the text, the text area stays.

export async function mount(create) {
  const form = document.querySelector('form[data-editor]')
  const canvas = document.querySelector('[data-canvas]')
  const source = form?.querySelector('textarea')
  if (!source || !canvas) return
  canvas.hidden = false
  let editor
  try {
    editor = await create(canvas, source.value)
  } catch (error) {
    canvas.hidden = true
    document.querySelector('[data-unreadable]').hidden = false
    return
  }
  const area = source.closest('.govuk-form-group')
  area.hidden = true
  canvas.dataset.ready = 'yes'
  keep(form, source, editor)
  switchToText(area, canvas, source, editor)
  markFindings(editor)
}

// The form is held back until the editor has written its text; then it is sent as any form is.
function keep(form, source, editor) {
  let sending = false
  let dirty = form.dataset.unsaved === 'yes'
  editor.onChange(() => { dirty = true })
  source.addEventListener('input', () => { dirty = true })
  form.addEventListener('submit', async event => {
    if (sending) return
    event.preventDefault()
    if (!editor.off) source.value = await editor.text()
    sending = true
    setTimeout(() => form.requestSubmit(event.submitter)) // not before this event is over: until then a form drops it
  })
  addEventListener('beforeunload', event => { if (dirty && !sending) event.preventDefault() })
}

// The text itself can be edited instead; going back reads it again.
function switchToText(area, canvas, source, editor) {
  const button = document.querySelector('[data-as-text]')
  button.hidden = false
  button.addEventListener('click', async () => {
    if (editor.off) {
      try { await editor.load(source.value) } catch { return }
    } else source.value = await editor.text()
    editor.off = !editor.off
    area.hidden = !editor.off
    canvas.hidden = editor.off
    button.setAttribute('aria-pressed', String(editor.off))
  })
}

// A finding leads to its element on the canvas.
function markFindings(editor) {
  for (const place of document.querySelectorAll('#findings [data-element]')) {
    if (!editor.mark?.(place.dataset.element)) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'mc-as-link'
    button.textContent = place.textContent
    button.addEventListener('click', () => editor.show(place.dataset.element))
    place.replaceChildren(button)
  }
}
