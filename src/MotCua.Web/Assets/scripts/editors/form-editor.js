import { FormEditor } from '@bpmn-io/form-js'
import { mount } from './editor.js'
import { translateWhatIsDrawn } from './translate.js'

mount(async (canvas, json) => {
  translateWhatIsDrawn(canvas)
  const editor = new FormEditor({ container: canvas, debounce: false })
  await editor.importSchema(JSON.parse(json))
  return {
    text: async () => JSON.stringify(editor.getSchema(), null, 2),
    load: text => editor.importSchema(JSON.parse(text)),
    onChange: changed => editor.on('commandStack.changed', changed)
  }
})
