// Fields beside the diagram for what is our own: who does a step, what it is, how long it may take; and the condition of a flow.
// The fields stand in the page with their words; this file fills and reads them.

export function stepPanel(modeler, panel) {
  const modeling = modeler.get('modeling')
  let element = null

  modeler.on('selection.changed', ({ newSelection }) => show(newSelection.length === 1 ? newSelection[0] : null))
  modeler.on('element.changed', event => { if (event.element === element) show(element) })
  panel.addEventListener('change', event => write(event.target))

  function show(selected) {
    element = kind(selected) ? selected : null
    panel.hidden = !element
    for (const part of panel.querySelectorAll('[data-for]')) part.hidden = part.dataset.for !== kind(element)
    if (!element) return
    for (const field of panel.querySelectorAll('[data-for]:not([hidden]) [data-property]')) field.value = read(element.businessObject, field.dataset.property)
  }

  function kind(selected) {
    const object = selected?.businessObject
    if (object?.$instanceOf('bpmn:UserTask')) return 'step'
    return object?.$instanceOf('bpmn:SequenceFlow') ? 'flow' : null
  }

  function read(object, property) {
    if (property === 'condition') return object.conditionExpression?.body ?? ''
    return object.get(property === 'name' ? 'name' : `motcua:${property}`) ?? ''
  }

  function write(field) {
    if (!element) return
    const { property } = field.dataset
    if (property === 'condition') {
      const expression = field.value.trim() && modeler.get('moddle').create('bpmn:FormalExpression', { body: field.value.trim() })
      modeling.updateProperties(element, { conditionExpression: expression || undefined })
    } else modeling.updateProperties(element, { [property === 'name' ? 'name' : `motcua:${property}`]: field.value || undefined })
  }
}
