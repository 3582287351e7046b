/** The checkout as the tests of this folder see it: tracked and new files, never what git ignores. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const binary = /\.(png|jpe?g|gif|ico|woff2?|parquet|duckdb|gz|zst|pdf|zip)$/;

export function textFiles(): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const paths = listed.split('\0').filter((path) => path !== '' && !binary.test(path));
  return paths.flatMap((path) => {
    const text = readIfThere(join(root, path));
    return text === undefined ? [] : [{ path, text }];
  });
}

/** A file that git still lists may have been removed from the work tree. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** TypeScript of the rooms, apps, simulator, measures, tests and benchmarks. */
export function typeScriptFiles(): readonly SourceFile[] {
  return textFiles().filter(({ path }) => /^(src|apps|simulate|evaluate|test|bench)\/.*\.tsx?$/.test(path));
}

export function isTest(path: string): boolean {
  return path.startsWith('test/') || /(\.test|\/test-[a-z-]+)\.tsx?$/.test(path);
}
