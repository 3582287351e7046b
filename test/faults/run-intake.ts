/** The intake as a process of its own, told to stop or killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Two ledgers with one key derive equal ids, so that they can be compared cell by cell. */
export const hmacKey: string = '2f'.repeat(32);

export interface Stage {
  readonly name: string;
  /** ms since the process told its first stage. */
  readonly at: number;
}

/** A moment of the intake: so many ms after it told a stage. */
export interface Moment {
  readonly stage: string;
  readonly delay: number;
}

export interface Ending {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly stages: readonly Stage[];
  readonly complaint: string;
}

const child = fileURLToPath(new URL('./intake-child.mjs', import.meta.url));

export interface Disturbance {
  /** The process is killed then. */
  readonly kill?: Moment;
  /** No file that it writes can grow beyond this, as if the disk were full. Needs bash. */
  readonly fileKib?: number;
}

/** Loads `files` into the ledger at `path`. */
export async function runIntake(
  path: string,
  files: readonly string[],
  { kill, fileKib }: Disturbance = {},
): Promise<Ending> {
  const plain = [process.execPath, child, path, hmacKey, ...files] as const;
  const bounded = ['bash', '-c', `ulimit -f ${fileKib}; exec "$0" "$@"`, ...plain] as const;
  const [command, ...values] = fileKib === undefined ? plain : bounded;
  const intake = spawn(command, values, { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(intake, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const stages: Stage[] = [];
  let start = 0;
  createInterface(intake.stdout).on('line', (name) => {
    const now = performance.now();
    if (stages.length === 0) start = now;
    stages.push({ name, at: now - start });
    if (name === kill?.stage) setTimeout(() => intake.kill('SIGKILL'), kill.delay);
  });
  let complaint = '';
  intake.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  const [code, signal] = await exit;
  return { signal, code, stages, complaint };
}

/** The moment of a run like `stages` at `share` (0 to 1) of the time from its first stage to its last. */
export function momentAt(stages: readonly Stage[], share: number): Moment {
  const end = stages.at(-1)?.at ?? 0;
  const stage = stages.findLast(({ at }) => at <= share * end);
  if (stage === undefined) throw new Error('a run without stages has no moments');
  return { stage: stage.name, delay: share * end - stage.at };
}
