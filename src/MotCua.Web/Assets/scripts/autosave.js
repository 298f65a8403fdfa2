// Saves a page of a draft while it is filled in. Without network the page is kept on the device and sent when the line is back.
import * as device from './device.js'

const RETRY = 15000
const WAIT = 400
const LONGEST = 60000

export function autosave() {
  const form = document.querySelector('form[data-autosave]')
  if (form) new Page(form).start()
}

class Page {
  constructor(form) {
    this.form = form
    this.path = location.pathname
    this.words = form.dataset
    this.seen = form.dataset.seen
    this.status = form.querySelector('[data-autosave-status]')
    this.conflict = form.querySelector('[data-autosave-conflict]')
    this.saved = this.text()
  }

  async start() {
    this.form.addEventListener('focusout', () => this.soon())
    this.form.addEventListener('change', () => this.soon())
    this.form.addEventListener('submit', event => this.submit(event))
    addEventListener('online', () => this.save())
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.save())
    setInterval(() => this.pending && this.save(), RETRY)
    this.offerShared()
    this.workOffline()
    await this.resume()
  }

  // Everything typed, without the machinery of the form.
  entries() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_'))
  }

  text() {
    return JSON.stringify(this.entries())
  }

  soon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), WAIT)
  }

  // One sending at a time; what was typed meanwhile goes with the next.
  save() {
    this.sending ??= this.attempt().finally(() => { this.sending = null })
    return this.sending
  }

  async attempt() {
    const text = this.text()
    if (this.asks || text === this.saved) return
    try {
      await this.settle(await this.send(JSON.parse(text), this.seen), text)
    } catch {
      await this.keep(this.words.kept)
    }
  }

  send(entries, seen) {
    const body = new URLSearchParams(entries)
    body.set('seen', seen)
    body.set('_form', this.form.elements._form.value)
    return fetch(`${this.path}?handler=Autosave`, { method: 'POST', body, redirect: 'manual', keepalive: body.toString().length < LONGEST })
  }

  async settle(answer, text) {
    if (answer.type === 'opaqueredirect') return this.keep(this.words.out)
    const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null
    if (answer.status === 409 && json) return this.ask(json, JSON.parse(text))
    if (answer.status === 422 && json) return this.say(json.message)
    if (!answer.ok || !json) throw new Error(`not saved: ${answer.status}`)
    this.seen = json.seen
    this.saved = text
    this.pending = false
    if (device.canKeep()) await device.drop(this.path)
    this.say(this.words.saved.replace('{0}', json.at))
  }

  async keep(words) {
    this.pending = true
    if (!device.canKeep()) return this.say(this.words.lost)
    await device.keep(this.path, this.words.key, { entries: this.entries(), seen: this.seen })
    this.say(words)
  }

  // What an earlier visit had to leave on the device is sent now, and the page shown with it.
  async resume() {
    if (!device.canKeep()) return
    const kept = await device.open(this.path, this.words.key)
    if (!kept) return
    this.pending = true
    try {
      const answer = await this.send(kept.entries, kept.seen)
      if (answer.type === 'opaqueredirect') throw new Error('signed out')
      if (answer.status === 409) return this.ask(await answer.json(), kept.entries)
      if (!answer.ok) throw new Error(`not sent: ${answer.status}`)
      await device.drop(this.path)
      location.reload()
    } catch {
      this.fill(kept.entries)
      this.say(this.words.kept)
    }
  }

  fill(entries) {
    for (const field of this.form.elements) {
      const values = entries.filter(([name]) => name === field.name).map(([, value]) => value)
      if (!field.name || field.name.startsWith('_') || values.length === 0) continue
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value)
      else if (field.type !== 'hidden') field.value = values[0]
    }
  }

  // Two devices wrote: both versions stand on the page until the person chooses.
  async ask(json, entries) {
    this.asks = true
    if (device.canKeep()) await device.keep(this.path, this.words.key, { entries, seen: this.seen })
    this.conflict.querySelector('[data-at]').textContent = json.at
    const rows = this.conflict.querySelector('tbody')
    rows.replaceChildren(...json.fields.map(field => {
      const row = document.createElement('tr')
      const heads = this.conflict.querySelectorAll('thead th')
      for (const [place, [kind, text]] of [['th', field.label], ['td', field.typed], ['td', field.kept]].entries()) {
        const cell = document.createElement(kind)
        cell.textContent = text
        if (kind === 'td') cell.dataset.head = heads[place].textContent
        cell.className = kind === 'th' ? 'govuk-table__header' : 'govuk-table__cell'
        if (kind === 'th') cell.scope = 'row'
        row.append(cell)
      }
      row.className = 'govuk-table__row'
      return row
    }))
    this.conflict.querySelector('[data-mine]').onclick = async () => {
      await this.settle(await this.send(entries, json.seen), JSON.stringify(entries))
      location.reload()
    }
    this.conflict.querySelector('[data-theirs]').onclick = async () => {
      await device.drop(this.path)
      location.reload()
    }
    this.conflict.hidden = false
    this.conflict.focus()
    this.say('')
  }

  // The page is left only when what stands on it has arrived: otherwise the browser would show an error in its place.
  async submit(event) {
    if (event.submitter?.name) return
    event.preventDefault()
    clearTimeout(this.timer)
    await this.sending
    await this.save()
    if (!this.pending && !this.asks) this.form.submit()
  }

  say(text) {
    this.status.hidden = text === ''
    this.status.textContent = text
  }

  offerShared() {
    const box = this.form.querySelector('[data-autosave-shared]')
    const input = box.querySelector('input')
    box.hidden = false
    input.checked = device.isShared()
    input.addEventListener('change', () => device.setShared(input.checked))
  }

  // Lets the pages of drafts say what is kept when they cannot be fetched at all.
  workOffline() {
    if (this.words.worker && 'serviceWorker' in navigator && !device.isShared())
      navigator.serviceWorker.register(this.words.worker, { scope: '/drafts/' }).catch(() => {})
  }
}
