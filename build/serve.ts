/** `npm run preview`: serves dist/ as a static host would. Options: --base /path/ --port 4173 --strict */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startStaticServer } from './staticServer.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '4173' },
    folder: { type: 'string', default: 'dist' },
    strict: { type: 'boolean', default: false },
  },
});

const folder = resolve(values.folder);
try {
  await stat(resolve(folder, 'index.html'));
} catch {
  console.error(`There is no ${values.folder}/index.html yet: run "npm run build" first.`);
  process.exit(1);
}
const base = `/${values.base}/`.replaceAll(/\/+/g, '/');
try {
  const { address } = await startStaticServer({
    folder,
    base,
    port: Number(values.port),
    strictHeaders: values.strict,
  });
  console.log(`The built app is at ${address}`);
} catch (cause) {
  console.error(`Port ${values.port} cannot be used: ${String(cause)}. Choose another with --port.`);
  process.exit(1);
}
