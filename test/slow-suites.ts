/** The suites of VIGIE_SLOW=1: `*.slow.test.ts`, those of every folder in which a file reads it, and who asks such a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folders = ['src', 'apps', 'simulate', 'evaluate', 'test', 'bench'];
/** As a program reads it; a word about it in a text is none. */
const reading = /process\.env\[?['".]+VIGIE_SLOW/;
/** Tests of other folders that try more where there is time. */
const asking = /from '[./]+\/agreement\/runs\.js'/;

/** Paths from the root of the checkout, with forward slashes. */
export function slowSuites(root: string): readonly string[] {
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
  const slow = new Set(
    files.filter((path) => reading.test(readFileSync(join(root, path), 'utf8'))).map((path) => dirname(path)),
  );
  return files
    .filter(
      (path) =>
        path.endsWith('.slow.test.ts') ||
        (path.endsWith('.test.ts') &&
          (slow.has(dirname(path)) || asking.test(readFileSync(join(root, path), 'utf8')))),
    )
    .sort();
}
