/** An intake that was left alone, and others of the same files that are disturbed and run again. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { differences, differencesOfFiles, halves } from './compare-ledgers.js';
import { type Ending, type Moment, runIntake, type Stage } from './run-intake.js';

/** How often a moment is tried again when the intake was done before it came. */
const tries = 5;

export class Scene {
  private readonly folder: string;
  private readonly files: readonly string[];
  /** The ledger of the intake that was left alone. */
  readonly expected: string;
  /** When the intake that was left alone told its stages. */
  readonly stages: readonly Stage[];

  private constructor(folder: string, files: readonly string[], expected: string, stages: readonly Stage[]) {
    this.folder = folder;
    this.files = files;
    this.expected = expected;
    this.stages = stages;
  }

  /** Works in a folder of its own within `place`; where the disk's cache is `warm`, one run gives the times. */
  static async of(place: string, files: readonly string[], warm = false): Promise<Scene> {
    const folder = mkdtempSync(join(place, 'scene-'));
    const expected = join(folder, 'expected.duckdb');
    // The first run warms it.
    if (!warm) mustEnd(await runIntake(join(folder, 'first.duckdb'), files));
    const { stages } = mustEnd(await runIntake(expected, files));
    return new Scene(folder, files, expected, stages);
  }

  /** Kills an intake at a moment and mends it; gives the stage in which it died. */
  async kill({ stage, delay }: Moment): Promise<string> {
    for (let i = 0; i < tries; i++) {
      // On a machine that was busier when the times were taken, the moment comes earlier by now.
      const kill = { stage, delay: delay * 0.6 ** i };
      const ledger = this.newLedger();
      const ending = await runIntake(ledger, this.files, { kill });
      const last = ending.stages.at(-1)?.name ?? '';
      if (last !== 'done') {
        if (ending.signal !== 'SIGKILL') mustEnd(ending);
        await this.mend(ledger, `killed ${kill.delay} ms after ${stage}`);
        return last;
      }
    }
    throw new Error(`the intake was done before ${delay} ms after ${stage}, ${tries} times`);
  }

  /** Gives an intake no room to write and mends it; gives what it complained of. */
  async starve(fileKib: number): Promise<string> {
    const ledger = this.newLedger();
    const { complaint } = await runIntake(ledger, this.files, { fileKib });
    await this.mend(ledger, `no file above ${fileKib} KiB`);
    return complaint;
  }

  private newLedger(): string {
    return join(mkdtempSync(join(this.folder, 'disturbed-')), 'ledger.duckdb');
  }

  /** Runs an intake that was disturbed again; throws unless it then equals the one left alone. */
  private async mend(ledger: string, how: string): Promise<void> {
    const half = existsSync(ledger) ? await halves(ledger) : [];
    const other = existsSync(ledger) ? await differencesOfFiles(this.expected, ledger) : {};
    mustEnd(await runIntake(ledger, this.files));
    const folder = dirname(ledger);
    const differing = await differences(this.expected, ledger);
    const told = { half, other, differing, left: readdirSync(folder) };
    const wanted = { half: [], other: {}, differing: {}, left: [basename(ledger)] };
    if (JSON.stringify(told) !== JSON.stringify(wanted)) throw new Error(`${how}: ${JSON.stringify(told)}`);
    rmSync(folder, { recursive: true });
  }
}

function mustEnd(ending: Ending): Ending {
  if (ending.code === 0) return ending;
  throw new Error(`the intake ended with ${ending.code ?? ending.signal}: ${ending.complaint}`);
}

/** `count` random numbers from 0 to 1, one in each of as many equal parts. */
export function spread(count: number): readonly number[] {
  const fine = 1_000_000;
  const seed = Number(process.env['VIGIE_SEED']);
  const draws = fc.sample(fc.noBias(fc.nat({ max: fine - 1 })), { seed, numRuns: count });
  return draws.map((draw, i) => (i + draw / fine) / count);
}
