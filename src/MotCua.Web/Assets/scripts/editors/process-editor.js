import Modeler from 'bpmn-js/lib/Modeler'
import { mount } from './editor.js'
import { stepPanel } from './step-panel.js'
import motcua from './motcua.json'
import { translation } from './translate.js'

mount(async (canvas, xml) => {
  const modeler = new Modeler({ container: canvas, moddleExtensions: { motcua }, additionalModules: [translation] })
  await modeler.importXML(xml)
  fit(modeler.get('canvas'))
  stepPanel(modeler, document.querySelector('[data-step]'))
  const elements = modeler.get('elementRegistry')
  return {
    text: async () => (await modeler.saveXML({ format: true })).xml,
    load: text => modeler.importXML(text),
    onChange: changed => modeler.on('commandStack.changed', changed),
    mark: id => {
      if (!elements.get(id)) return false
      modeler.get('canvas').addMarker(id, 'mc-wrong')
      return true
    },
    show: id => {
      modeler.get('selection').select(elements.get(id))
      modeler.get('canvas').scrollToElement(id)
    }
  }
})

// The whole diagram, clear of the palette that stands over the left edge.
function fit(canvas) {
  canvas.zoom('fit-viewport')
  const { x, y, width, height, scale } = canvas.viewbox()
  const palette = 130 / scale
  canvas.viewbox({ x: x - palette, y: y - palette * height / width / 2, width: width + palette, height: height * (1 + palette / width) })
}
