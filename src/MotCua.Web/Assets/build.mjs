// Builds the styles, scripts and fonts into wwwroot/assets under names that carry their hash, with a manifest of the names.
import { brotliCompressSync, gzipSync, constants } from 'node:zlib'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../../..')
const out = join(here, '../wwwroot/assets')
const styles = join(here, 'styles')

// The frameworks warn about their own future; only a warning about our files should stop a reader.
const ownWarnings = { warn: (message, { stack }) => stack?.includes('node_modules') || console.warn(message) }

const scss = {
  name: 'scss',
  setup(bundler) {
    bundler.onLoad({ filter: /\.scss$/ }, ({ path }) => ({
      contents: compile(path, { loadPaths: [root, join(root, 'node_modules')], quietDeps: true, logger: ownWarnings }).css,
      loader: 'css',
      resolveDir: here
    }))
  }
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const editors = ['process-editor', 'rules-editor', 'form-editor']

const result = await build({
  entryPoints: [
    join(styles, 'portal.scss'), join(styles, 'office.scss'), join(here, 'scripts/portal.js'), join(here, 'scripts/office.js'), join(here, 'scripts/worker.js'),
    ...editors.flatMap(name => [join(here, `scripts/editors/${name}.js`), join(styles, `editors/${name}.css`)])
  ],
  outdir: out,
  entryNames: '[name].[hash]',
  assetNames: '[name].[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
  loader: { '.woff2': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
  legalComments: 'none',
  metafile: true,
  plugins: [scss]
})

const manifest = {}
for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  const name = basename(file)
  if (entryPoint) manifest[basename(entryPoint).replace(/\.scss$/, '.css').replace(/^scss:/, '')] = name
  else if (name.endsWith('.woff2')) manifest[name.replace(/\.[A-Z0-9]+\.woff2$/, '.woff2')] = name
}
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n')

for (const name of readdirSync(out).filter(name => /\.(css|js)$/.test(name))) {
  const bytes = readFileSync(join(out, name))
  const gz = gzipSync(bytes, { level: 9 })
  const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  writeFileSync(join(out, name + '.gz'), gz)
  writeFileSync(join(out, name + '.br'), br)
  console.log(`${name}: ${bytes.length} bytes, ${gz.length} gzip, ${br.length} brotli`)
}
console.log(`assets are in ${relative(root, out)}`)
