// What the device keeps while the network is away: pages of drafts, sealed with the key of the draft (AES-GCM). The key comes
// with the page and only to who may see the draft; nothing here can be read without it.
const NAME = 'motcua'
const STORE = 'pages'
const SHARED = 'mc-shared'

// People at a shared device choose that nothing is kept on it.
export const isShared = () => localStorage.getItem(SHARED) === 'yes'

export async function setShared(shared) {
  if (!shared) return localStorage.removeItem(SHARED)
  localStorage.setItem(SHARED, 'yes')
  await act('readwrite', store => store.clear())
}

export const canKeep = () => Boolean(window.indexedDB && window.crypto?.subtle) && !isShared()

export async function keep(path, key, page) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await opener(key), new TextEncoder().encode(JSON.stringify(page)))
  await act('readwrite', store => store.put({ path, iv, data, at: Date.now() }))
}

// The page as it was kept, or null when there is none or it belongs to somebody else.
export async function open(path, key) {
  const kept = await act('readonly', store => store.get(path))
  if (!kept) return null
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, await opener(key), kept.data)
    return { ...JSON.parse(new TextDecoder().decode(text)), at: kept.at }
  } catch {
    return null
  }
}

export const drop = path => act('readwrite', store => store.delete(path))

export const all = () => act('readonly', store => store.getAll())

function opener(key) {
  const bytes = Uint8Array.from(atob(key), c => c.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function act(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'path' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => { db.close(); resolve(request.result) }
      transaction.onabort = () => { db.close(); reject(transaction.error) }
    }
  })
}
