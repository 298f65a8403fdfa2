import Modeler from 'dmn-js/lib/Modeler'
import { mount } from './editor.js'
import { translation } from './translate.js'

const inEveryView = options => ({ drd: options, decisionTable: options, literalExpression: options, boxedExpression: options })

mount(async (canvas, xml) => {
  const modeler = new Modeler({ container: canvas, common: { debounceInput: false }, ...inEveryView({ additionalModules: [translation] }) })
  const listeners = []
  const open = async text => {
    await modeler.importXML(text)
    const table = modeler.getViews().find(view => view.type === 'decisionTable')
    if (table) await modeler.open(table)
  }
  modeler.on('views.changed', () => {
    const viewer = modeler.getActiveViewer()
    if (!viewer || viewer.mcWatched) return
    viewer.mcWatched = true
    viewer.on('commandStack.changed', () => listeners.forEach(changed => changed()))
  })
  await open(xml)
  numberTheRows(canvas)
  views(modeler, document.querySelector('[data-views]'))
  return {
    text: async () => (await modeler.saveXML({ format: true })).xml,
    load: open,
    onChange: changed => listeners.push(changed)
  }
})

// The table leaves the head of its first column empty, which tells nothing to those who hear it.
function numberTheRows(canvas) {
  const name = () => canvas.querySelectorAll('th.index-column:empty').forEach(head => { head.textContent = '#' })
  new MutationObserver(name).observe(canvas, { childList: true, subtree: true })
  name()
}

// One button a view: the diagram of the decisions, and each table.
function views(modeler, place) {
  const draw = () => place.replaceChildren(...modeler.getViews().map(view => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary mc-view'
    button.textContent = view.type === 'drd' ? place.dataset.diagram : view.name || view.id
    button.setAttribute('aria-pressed', String(view === modeler.getActiveView()))
    button.addEventListener('click', () => modeler.open(view))
    return button
  }))
  modeler.on('views.changed', draw)
  draw()
}
