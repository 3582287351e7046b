import { Command, Option } from 'commander';
import type { Share } from '../../src/scoring/budget.js';
import type { Instant } from '../../src/time.js';
import { type Language, languages } from './language.js';
import { collected, instantValue, shareValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly ledger: string;
  readonly labels?: string;
  readonly indicators?: readonly string[];
  readonly weights?: string;
  readonly budget?: Share;
  readonly asOf?: Instant;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Evaluates everybody with a payment in scope that nothing explains twice, without and with the
definitions of FILE, at one instant and one budget, and says what changes: leads added and removed, who reaches each stratum,
corridors, classes where labels are known, hours of reading, and whether senders are alerted alike,
whomever they pay, whatever is known of them that could link them, and however their name is built:
all senders with a payment in scope, as "vigie parity" compares them.
Without weights in FILE a definition moves nobody; who reaches it is counted all the same.
Nothing is written. Ids are masked, and no more of them are printed than the budget reads.

  vigie indicators try own.yaml --ledger out/2026-11/ledger.duckdb --labels labels.csv`;

const threads = 2;

export function indicatorsTryCommand(session: Session): Command {
  return new Command('try')
    .description('Show on history what own definitions would do, before anybody approves them.')
    .argument('<file>', 'definitions to try (YAML)')
    .requiredOption('--ledger <file>', 'payments to try them on; read only')
    .option('--labels <file>', 'what is known of each party (labels.csv)')
    .addOption(
      new Option(
        '--indicators <file>',
        'own definitions that are in use already; may be given several times',
      ).argParser(collected),
    )
    .option('--weights <file>', 'a weights file in place of the weights that ship')
    .addOption(
      new Option('--budget <share>', 'leads per role, as a share of the payers (default: 0.05%)').argParser(
        shareValue,
      ),
    )
    .addOption(
      new Option('--as-of <instant>', 'at this instant (default: latest accepted executed_at)').argParser(
        instantValue,
      ),
    )
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(
      async (
        file: string,
        { ledger: path, labels, indicators = [], weights, budget, asOf, lang, json }: Options,
      ) => {
        const { tryOwn } = await import('../../src/scoring/own/try-own.js');
        const { readInForce } = await import('../../src/scoring/weights-file/weights-in-force.js');
        const { defaultShare } = await import('../../src/scoring/budget.js');
        const { openLedger } = await import('../../src/ledger/ledger.js');
        const { labelsByParty, triedReport } = await import('./tried-report.js');
        const { triedText } = await import('./tried-text.js');
        const base = weights === undefined ? {} : { weights };
        const before = await readInForce({ ...base, indicators });
        const after = await readInForce({ ...base, indicators: [...indicators, file] });
        const used = new Set(before.own.map(({ id }) => id));
        const { readLabels } = await import('../../evaluate/read-labels.js');
        const known = labels === undefined ? undefined : labelsByParty(await readLabels(labels));
        const ledger = await openLedger(path, { readOnly: true });
        try {
          const found = await tryOwn({
            ledger,
            before,
            after,
            tried: new Set(after.own.map(({ id }) => id).filter((id) => !used.has(id))),
            share: budget ?? defaultShare,
            ...(asOf === undefined ? {} : { asOf }),
            threads,
            onProgress: session.output.progress,
          });
          const report = triedReport(found, known);
          session.output.print(json ? JSON.stringify(report) : triedText(report, lang));
        } finally {
          ledger.close();
        }
      },
    );
}
