// Brings a checkout to a state in which `vigie` runs: dependencies, then the compiled tree under dist/.
// Plain JavaScript because nothing else can run on a fresh machine.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What the product is compiled from; a fault in a test or a benchmark must not keep `vigie` from running. */
const sources = ['src', 'apps', 'simulate', 'evaluate'];
const project = 'tsconfig.build.json';

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (done.error) throw new Error(`cannot start ${command}`, { cause: done.error });
  if (done.status !== 0) {
    process.stderr.write(`vigie: ${command} ${args.join(' ')} failed with exit code ${done.status}\n`);
    process.exit(4);
  }
}

function installedLock() {
  const stamp = join(root, 'node_modules', '.vigie-lock');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
}

function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (installedLock() === lock) return;
  process.stderr.write('vigie: installing dependencies (npm ci)\n');
  // Windows starts npm, a script there, only through a shell.
  run('npm', ['ci', '--no-fund', '--no-audit'], { shell: process.platform === 'win32' });
  writeFileSync(join(root, 'node_modules', '.vigie-lock'), lock);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return path.endsWith('.test.ts') ? 0 : stat.mtimeMs;
  let latest = stat.mtimeMs;
  for (const name of readdirSync(path)) latest = Math.max(latest, newest(join(path, name)));
  return latest;
}

/** Installs and compiles only what is missing or older than its sources. */
export async function ensureBuilt() {
  ensureInstalled();
  const stamp = join(root, 'dist', '.built');
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const changed = [...sources, project, 'tsconfig.json', 'package-lock.json']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
    .some((path) => newest(path) > built);
  if (!changed) return;
  process.stderr.write('vigie: compiling\n');
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project]);
  writeFileSync(stamp, '');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureBuilt();
