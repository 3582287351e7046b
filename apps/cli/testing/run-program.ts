import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { main } from '../main.js';
import { createOutput } from '../output.js';

const program = resolve('bin/vigie.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a process of its own, as a user starts it. */
export function vigie(...argv: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

interface Compiled {
  readonly main: typeof main;
}

let compiled: Compiled | undefined;

function compiledNow(): Compiled {
  spawnSync(process.execPath, [resolve('scripts/setup.mjs')], { stdio: 'inherit' });
  // Not `import`, which the test runner would answer with files of its own making.
  return createRequire(import.meta.url)(resolve('dist/apps/cli/main.js'));
}

/**
 * Runs the compiled program in this process, for what does not depend on how it is started: its threads are started
 * from compiled files, and the engine and the code stay warm from one command line to the next.
 */
export async function warmVigie(...argv: readonly string[]): Promise<Ended> {
  compiled ??= compiledNow();
  const said = { out: '', err: '' };
  const output = createOutput(
    { write: (text) => (said.out += text) },
    { write: (text) => (said.err += text) },
  );
  const code = await compiled.main(argv, output);
  output.settle();
  return { code, ...said };
}
