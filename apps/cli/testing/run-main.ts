import { main } from '../main.js';

export interface Run {
  readonly code: number;
  /** All that was printed, noted and said of usage, in order. */
  readonly text: string;
}

/** Runs the command line in this process. */
export async function runMain(...argv: readonly string[]): Promise<Run> {
  const lines: string[] = [];
  const print = (text: string): void => {
    lines.push(text);
  };
  const silent = (): void => undefined;
  const code = await main(argv, { print, note: print, usage: print, progress: silent, settle: silent });
  return { code, text: lines.join('\n') };
}
