import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
/** A hub for `npx vite web` to speak to while pages are written. */
const HUB = process.env.HUB_WEB_TARGET ?? 'http://127.0.0.1:4000';
const ROUTES = ['/graphql', '/session', '/draws', '/exports', '/catalog.jsonld', '/codelists', '/health', '/changes'];

/** In a process of its own: loaded from here, graphql would be there twice. */
const writeOperations = () =>
  execFileSync(process.execPath, [join(here, 'build', 'generate.mjs')], { stdio: 'inherit' });

/** Writes the typed documents before a build, and again whenever an operation changes while pages are written. */
function operations(): Plugin {
  return {
    name: 'operations',
    buildStart: () => void writeOperations(),
    handleHotUpdate({ file }) {
      if (file.endsWith('.graphql')) writeOperations();
    },
  };
}

const ANTD_IMPORT = /import \{([^}]*)\} from 'antd';/g;
const folderOf = (part: string): string => part.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

function partImport(part: string): string {
  const [name = '', as = name] = part.trim().split(/ as /);
  return /^type /.test(name)
    ? `import { ${part.trim()} } from 'antd';`
    : `import ${as} from 'antd/es/${folderOf(name)}';`;
}

/**
 * Imports each component from its own file: by way of the library's index every page would load what any page uses.
 */
function partsOfAntd(): Plugin {
  return {
    name: 'parts-of-antd',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/web\/src\/.*\.tsx?$/.test(id)) return undefined;
      const parts = (names: string) =>
        names
          .split(',')
          .filter((name) => name.trim())
          .map(partImport)
          .join(' ');
      return { code: code.replace(ANTD_IMPORT, (_, names: string) => parts(names)), map: null };
    },
  };
}

/** What the verifier of draws takes from Node.js, as the browser has it. */
const NODE_IN_BROWSER = Object.fromEntries(
  ['crypto', 'fs', 'path', 'url', 'util', 'worker_threads'].map((name) => [
    `node:${name}`,
    join(here, 'src/pages/planner/verifier/node', `${name.replace(/_(.)/, (_, letter) => letter.toUpperCase())}.ts`),
  ]),
);

export default defineConfig({
  root: here,
  resolve: { alias: NODE_IN_BROWSER },
  worker: { format: 'es' },
  plugins: [operations(), partsOfAntd()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
  server: { proxy: Object.fromEntries(ROUTES.map((path) => [path, { target: HUB }])) },
});
