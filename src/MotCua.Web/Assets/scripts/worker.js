// Answers for a page of a draft only when the network does not: with the page that says so. Nothing personal is kept here.
const CACHE = 'motcua-offline-1'
const PAGE = '/offline'

self.addEventListener('install', event => event.waitUntil(prepare().then(() => self.skipWaiting())))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(PAGE)))
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(fetch(request).catch(() => caches.match(request)))
})

async function prepare() {
  const cache = await caches.open(CACHE)
  const answer = await fetch(PAGE, { credentials: 'omit' })
  const assets = [...(await answer.clone().text()).matchAll(/\/assets\/[^"]+\.(?:css|js)/g)].map(match => match[0])
  await cache.put(PAGE, answer)
  await cache.addAll([...new Set(assets)])
}
