import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { CostReport } from '../../src/scoring/own/cost.js';
import type { Definition } from '../../src/typology/definition.js';
import { costText } from './cost-text.js';
import { type Language, languages } from './language.js';
import type { Session } from './session.js';

interface Options {
  readonly ledger?: string;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Runs the compiled evaluator as a service would, in the order of time, over the first 60,000 payments
of --ledger, or over invented ones that are removed afterwards. Each definition stands alone, with
the facts that it reads, beside an empty catalogue and the whole one. Time is of the processor, the
least of three runs, and belongs to this machine; bytes are counted and the same everywhere.

  vigie indicators cost
  vigie indicators cost short-gaps --ledger out/2026-11/ledger.duckdb
  vigie indicators cost own.yaml`;

const inventedPayers = 1_500;

/** Ids to measure, beside all that the whole catalogue then holds. */
async function wanted(
  given: string | undefined,
): Promise<{ ids: readonly string[]; all: readonly Definition[] }> {
  const { library } = await import('../../src/typology/library/index.js');
  if (given === undefined) return { ids: library.map(({ id }) => id), all: library };
  if (library.some(({ id }) => id === given)) return { ids: [given], all: library };
  if (!existsSync(given) && !/[./\\]/.test(given))
    throw new VigieError(
      'usage',
      given,
      'names no definition and no file: "vigie indicators list" names them all.',
    );
  const { readOwn } = await import('../../src/scoring/own/read-own.js');
  const { definitions } = await readOwn([given]);
  const ids = definitions.map(({ id }) => id);
  return { ids, all: [...library.filter(({ id }) => !ids.includes(id)), ...definitions] };
}

async function withInvented<T>(use: (ledger: Ledger) => Promise<T>): Promise<T> {
  const { simulate } = await import('../../simulate/simulate.js');
  const { withTemporaryLedger } = await import('../../src/ledger/temporary-ledger.js');
  const { loadFiles } = await import('../../src/ledger/load.js');
  const folder = mkdtempSync(join(tmpdir(), 'vigie-cost-'));
  try {
    await simulate({ seed: 1, payers: inventedPayers, targetRate: 0.01, out: folder });
    return await withTemporaryLedger({}, async (ledger) => {
      await loadFiles(ledger, [join(folder, 'payments.csv')], { receivedAt: Date.now() });
      return use(ledger);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withGiven<T>(path: string, use: (ledger: Ledger) => Promise<T>): Promise<T> {
  const { openLedger } = await import('../../src/ledger/ledger.js');
  const ledger = await openLedger(path, { readOnly: true });
  try {
    return await use(ledger);
  } finally {
    ledger.close();
  }
}

export function indicatorsCostCommand(session: Session): Command {
  return new Command('cost')
    .description('Measure the state per party and the time per payment of definitions.')
    .argument('[what]', 'an id, or a file of own definitions (default: every definition that ships)')
    .option('--ledger <file>', 'payments to measure on (default: invented ones)')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async (what: string | undefined, { ledger, lang, json }: Options) => {
      const { ids, all } = await wanted(what);
      const { costOf } = await import('../../src/scoring/own/cost.js');
      const measure = (opened: Ledger): Promise<CostReport> =>
        costOf({ ledger: opened, all, ids, onProgress: session.output.progress });
      const report = await (ledger === undefined ? withInvented(measure) : withGiven(ledger, measure));
      session.output.print(json ? JSON.stringify(report) : costText(report, lang));
    });
}
