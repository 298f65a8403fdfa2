// The page in the place of a draft that cannot be fetched: says what is kept on this device and goes on when the line is back.
import * as device from './device.js'

export async function offline() {
  const place = document.querySelector('[data-offline]')
  if (!place) return
  addEventListener('online', () => location.reload())
  place.querySelector('button').hidden = false
  place.querySelector('button').addEventListener('click', () => location.reload())
  const kept = device.canKeep() ? await device.all() : []
  if (kept.length === 0) return
  const last = new Date(Math.max(...kept.map(k => k.at)))
  const time = `${String(last.getHours()).padStart(2, '0')}:${String(last.getMinutes()).padStart(2, '0')}`
  const said = place.querySelector('[data-kept]')
  said.textContent = place.dataset.words.replace('{0}', kept.length).replace('{1}', time)
  said.hidden = false
}
