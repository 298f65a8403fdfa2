// Sends files in parts, with progress; after a cut it asks how far the server has got and goes on from there.
const PART = 512 * 1024
const PAUSES = [1000, 2000, 4000, 8000, 15000]

export function uploads() {
  for (const form of document.querySelectorAll('form[data-upload]'))
    form.addEventListener('submit', event => {
      const file = form.querySelector('input[type=file]').files[0]
      if (!file || file.size === 0) return
      event.preventDefault()
      if (!form.dataset.sending) new Upload(form, file).run()
    })
}

class Upload {
  constructor(form, file) {
    this.form = form
    this.file = file
    this.document = form.elements.document.value
    this.mark = `mc-upload:${form.dataset.upload}:${this.document}:${file.name}:${file.size}:${file.lastModified}`
    this.box = form.querySelector('[data-upload-state]')
    this.bar = this.box.querySelector('progress')
  }

  async run() {
    this.form.dataset.sending = 'yes'
    this.box.hidden = false
    try {
      for (let failures = 0; ; ) {
        try {
          if (await this.step(() => { failures = 0 })) return this.done()
        } catch (error) {
          if (error instanceof Refused) return this.refuse(error.message)
          this.say(this.form.dataset.waits)
          await new Promise(resolve => setTimeout(resolve, PAUSES[Math.min(failures++, PAUSES.length - 1)]))
        }
      }
    } finally {
      delete this.form.dataset.sending
    }
  }

  // From wherever the server is to the end of the file; the answer of the last part may have been lost as well.
  async step(progressed) {
    let offset = await this.begin()
    for (;;) {
      if (offset === null) return true
      const answer = await this.ask(this.place, {
        method: 'PATCH', body: this.file.slice(offset, offset + PART),
        headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }
      })
      offset = Number(answer.headers.get('Upload-Offset'))
      progressed()
      this.show(offset)
      if (answer.headers.get('Upload-Complete') === 'yes') return true
    }
  }

  async begin() {
    this.place ??= sessionStorage.getItem(this.mark)
    if (this.place) {
      const answer = await fetch(this.place, { method: 'HEAD', redirect: 'error' })
      if (answer.headers.get('Upload-Complete') === 'yes') return null
      if (answer.ok) return this.show(Number(answer.headers.get('Upload-Offset')))
      if (answer.status !== 404) throw new Error(`not now: ${answer.status}`)
    }
    const answer = await this.ask(this.form.dataset.upload, {
      method: 'POST',
      headers: {
        'Upload-Length': String(this.file.size), 'Upload-Document': this.document,
        'Upload-Name': encodeURIComponent(this.file.name), 'Upload-Sha256': await this.hash()
      }
    })
    this.place = answer.headers.get('Location')
    sessionStorage.setItem(this.mark, this.place)
    return this.show(0)
  }

  async ask(address, options) {
    const headers = { ...options.headers, RequestVerificationToken: this.form.elements._form.value }
    const answer = await fetch(address, { ...options, headers, redirect: 'error' })
    if (answer.ok) return answer
    const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null
    if (json?.message) throw new Refused(json.message)
    throw new Error(`not sent: ${answer.status}`)
  }

  async hash() {
    if (!crypto.subtle) return ''
    const digest = await crypto.subtle.digest('SHA-256', await this.file.arrayBuffer())
    return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  }

  show(offset) {
    this.bar.max = this.file.size
    this.bar.value = offset
    this.say(this.form.dataset.percent.replace('{0}', Math.floor(100 * offset / this.file.size)))
    return offset
  }

  done() {
    sessionStorage.removeItem(this.mark)
    location.reload()
  }

  refuse(message) {
    sessionStorage.removeItem(this.mark)
    this.say(message)
    this.bar.hidden = true
  }

  say(text) {
    this.box.querySelector('[role=status]').textContent = text
  }
}

class Refused extends Error {}
