/** Where a command writes: results to stdout, everything about the work to stderr. */
import { createProgress, type Step } from './progress.js';

export interface Output {
  /** A result, as it is; ends with a newline. */
  readonly print: (text: string) => void;
  /** A message about the work: `vigie: …`. */
  readonly note: (message: string) => void;
  /** Help shown because the command line was wrong. */
  readonly usage: (text: string) => void;
  readonly progress: (step: Step) => void;
  /** Ends a progress line that may be standing open. */
  readonly settle: () => void;
}

export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export function createOutput(stdout: Stream, stderr: Stream): Output {
  const progress = createProgress({
    write: (text) => stderr.write(text),
    interactive: stderr.isTTY === true,
    // A terminal that does not know its width says 0.
    columns: stderr.columns === undefined || stderr.columns === 0 ? 80 : stderr.columns,
    now: () => performance.now(),
  });
  return {
    print: (text) => {
      progress.end();
      stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    note: (message) => {
      progress.end();
      stderr.write(`vigie: ${message}\n`);
    },
    usage: (text) => stderr.write(text),
    progress: progress.report,
    settle: progress.end,
  };
}

/** The process's own streams. A reader that leaves early (`vigie explain … | head`) is no fault. */
export function terminal(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return createOutput(process.stdout, process.stderr);
}
