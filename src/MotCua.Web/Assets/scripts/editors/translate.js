// The words of the editors in the language of the page. The diagram and table editors ask for each word; the form editor
// does not, so its words are put in place wherever it draws them outside the form itself.
import vi from './vi.json'

const words = document.documentElement.lang === 'vi' ? vi : {}

const say = (template, replacements = {}) =>
  (words[template] ?? template).replace(/{([^}]+)}/g, (whole, key) => replacements[key] ?? whole)

export const translation = { translate: ['value', say] }

const places = '.fjs-palette-container, .fjs-properties-container, .fjs-empty-editor'
const attributes = ['title', 'placeholder', 'aria-label']

export function translateWhatIsDrawn(container) {
  const observer = new MutationObserver(() => {
    container.querySelectorAll(places).forEach(translate)
    observer.takeRecords()
  })
  observer.observe(container, { childList: true, subtree: true, characterData: true })
}

function translate(place) {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const word = words[texts.currentNode.data.trim()]
    if (word && !texts.currentNode.parentElement.closest('[contenteditable]')) texts.currentNode.data = word
  }
  for (const name of attributes)
    for (const element of place.querySelectorAll(`[${name}]`)) {
      const word = words[element.getAttribute(name)]
      if (word) element.setAttribute(name, word)
    }
}
