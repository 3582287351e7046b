import { join } from 'node:path';
import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import type { LedgerOptions } from '../../src/ledger/ledger.js';
import type { Share } from '../../src/scoring/budget.js';
import type { Instant } from '../../src/time.js';
import { filesArgument } from './file-forms.js';
import { type Language, languages } from './language.js';
import { collected, instantValue, reasonValue, shareValue, switchValue } from './option-values.js';
import { screenText } from './screen-text.js';
import type { Session } from './session.js';
import { withStoppedBooks } from './stopped-books.js';
import { warningText } from './warning-text.js';

interface Options {
  readonly out: string;
  readonly ledger?: string;
  readonly asOf?: Instant;
  readonly indicators?: readonly string[];
  readonly listed?: string;
  readonly outcomes?: string;
  readonly rates?: string;
  readonly mapping?: readonly string[];
  readonly parties?: string;
  readonly idsShared?: true;
  readonly weights?: string;
  readonly parity?: string;
  readonly budget?: Share;
  readonly all?: true;
  readonly leaveOneOut?: true;
  readonly names?: string;
  readonly network?: boolean;
  readonly report: boolean;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Writes into --out, readable by you only:
  leads.csv            one row per lead, with its reasons and the network it stands in
  restricted.csv       parties under 18: never ranked, a queue of their own
  evidence.parquet     the payments behind each lead and indicator
  scores.parquet       the score of everybody scored, under a pseudonym; expires after 30 days, and
                       each screening removes what has expired, in every folder it was written to
  rejects.csv          rows that were not accepted: file, line, field, reason; of a status that may be
                       about several payments, how many, and the fields that would decide
  networks.csv         leads that stand together, one line a network; not with --all
  networks/            each of these whole, as JSON and as GraphML; only where there are any
  networks.ftm.ndjson  the same networks for OpenAleph (docs/networks.md); not with --all
  party_history.csv    records that stand under another party id than before; only where there are any
  report.html          all of it as one page to read or print; left out by --no-report, and with --all
  run.json             all that the run read and was told
  names.csv            with --names only: the names of the leads, which report.html then shows too
  features.csv         with --all only: the strata of everybody scored
  party_map.csv        with --all only: which records are one party, by id
  without.csv          with --all --leave-one-out only: what each score would be without each indicator
  ledger.duckdb        the payments, for the next run; elsewhere with --ledger
What an earlier run left in --out and this one does not write is removed, the ledger apart: rows
that it holds already count as duplicates, and the sums of a file that it holds as known, so the same
command may be run again. Without FILE the payments of --ledger are screened. A file that cannot be
read stops the run: the books of those before it, which stay loaded, and the names of those not tried
are printed.

Records that are one person's are first joined into one party (docs/resolution.md; "vigie resolve"
says which and why, and takes your word), and facts of the network room told of parties
(docs/outcomes.md). --network off leaves both out: indicators that read such facts are then unknown.
Networks order reading and add nothing to a score.

A lead is a party above the floor and within the budget; how many were left out is printed. The
budget cuts no victim route, but for beneficiaries whose age is known nowhere and who are below the
alert band. Parties that cannot reach the floor are left out before scoring and stand in no file. Weights of your own (docs/weights.md) warn until --parity shows that groups are
alerted alike under them; a parity that failed needs a signed reason.

--all scores and lists everybody with a payment in scope that nothing explains, for "vigie evaluate"
only.

Files with columns of their own are read by the --mapping that fits their columns; "vigie intake
describe" writes one.

  vigie screen payments.csv --out out/2026-11 --listed subjects.csv --outcomes decided.csv
  vigie screen --ledger out/2026-11/ledger.duckdb --out out/half-year --as-of 2026-06-30`;

/** Due-diligence data goes into its own place in the ledger, which scoring cannot read. */
async function loadDueDiligence(
  path: string,
  parties: string,
  settings: LedgerOptions,
  lang: Language,
  session: Session,
): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  const { openLedger } = await import('../../src/ledger/ledger.js');
  const { loadParties } = await import('../../src/ledger/cdd/load-parties.js');
  const { unusedLines } = await import('../../src/intake/unused-lines.js');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const opened = await openLedger(path, settings);
  try {
    const loaded = await loadParties(opened, parties, Date.now());
    for (const group of unusedLines(loaded.unused))
      session.output.note(warningText({ code: 'lines-unused', file: parties, ...group }, lang));
  } finally {
    opened.close();
  }
}

async function reportOf(
  run: string,
  ledger: string,
  names: string | undefined,
  lang: Language,
  session: Session,
): Promise<string> {
  const { reportFile, writeReport } = await import('../../src/report/write-report.js');
  const out = join(run, reportFile);
  await writeReport({
    run,
    ledger,
    out,
    lang,
    now: Date.now(),
    onProgress: session.output.progress,
    ...(names === undefined ? {} : { names }),
  });
  return out;
}

export function screenCommand(session: Session): Command {
  return new Command('screen')
    .summary('read payments, score who can become a lead, write the leads')
    .description(
      'Read payment files into a ledger, score the parties that can reach the floor, write those worth reading.',
    )
    .argument('[file...]', filesArgument)
    .requiredOption('--out <dir>', 'folder to write into; made when it does not exist')
    .option('--ledger <file>', 'where the payments are kept (default: ledger.duckdb in --out)')
    .addOption(
      new Option(
        '--as-of <instant>',
        'score as of this instant (default: latest accepted executed_at)',
      ).argParser(instantValue),
    )
    .option('--listed <file>', "the institution's own list of subjects, victims and witnesses (CSV)")
    .option('--outcomes <file>', 'what people or courts decided about parties (CSV; docs/outcomes.md)')
    .option(
      '--rates <file>',
      "exchange rates, from their first day on in place of those that ship: the European Central Bank's, one a month from 2019-01 to 2026-03 (CSV, or the ECB's eurofxref-hist.csv, zipped or not)",
    )
    .addOption(
      new Option(
        '--mapping <file>',
        'how to read files with columns of their own (YAML); may be given several times',
      ).argParser(collected),
    )
    .addOption(
      new Option(
        '--indicators <file>',
        'definitions of your own (YAML), added or in place of those of the same id; may be given several times',
      ).argParser(collected),
    )
    .option('--ids-shared', 'an id means the same customer as payer and as beneficiary')
    .option('--parties <file>', 'due-diligence data for reports, never read for scoring (CSV)')
    .option('--weights <file>', 'a weights file in place of the weights that ship (YAML or JSON)')
    .option('--parity <file>', 'what "vigie parity --record" found of these weights and definitions')
    .addOption(
      new Option('--budget <share>', 'leads per role, as a share of the payers (default: 0.05%)').argParser(
        shareValue,
      ),
    )
    .option(
      '--all',
      'score and list everybody with a payment in scope that nothing explains, for evaluation; never with names',
    )
    .option('--leave-one-out', 'with --all: write what each score would be without each indicator')
    .addOption(
      new Option('--names <reason>', 'write names; the reason is recorded in run.json')
        .argParser(reasonValue)
        .conflicts('all'),
    )
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .addOption(
      new Option(
        '--network <on|off>',
        'resolve records into parties and read facts of the network (default: on)',
      ).argParser(switchValue),
    )
    .option('--no-report', 'do not write report.html, which takes a moment for each lead')
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(
      async (
        files: readonly string[],
        { out, ledger, parties, mapping = [], lang, json, report, ...rest }: Options,
      ) => {
        if (files.length === 0 && ledger === undefined) {
          throw new VigieError(
            'usage',
            'vigie screen',
            'give payment files, or --ledger with payments in it',
          );
        }
        const path = ledger ?? `${out}/ledger.duckdb`;
        if (parties !== undefined) {
          const settings = {
            create: files.length > 0,
            ...(rest.idsShared === undefined ? {} : { idsShared: rest.idsShared }),
          };
          await loadDueDiligence(path, parties, settings, lang, session);
        }
        const { screen } = await import('../../src/scoring/screen/screen.js');
        const summary = await withStoppedBooks(session, lang, () =>
          screen({
            files,
            mappings: mapping,
            ledger: path,
            out,
            ...(parties === undefined ? {} : { parties }),
            ...rest,
            now: Date.now(),
            onProgress: session.output.progress,
          }),
        );
        for (const warning of summary.warnings) session.output.note(warningText(warning, lang));
        const written =
          report && rest.all !== true ? [await reportOf(out, path, rest.names, lang, session)] : [];
        const told = { ...summary, paths: [...summary.paths, ...written] };
        session.output.print(json ? JSON.stringify(told) : screenText(told, lang));
      },
    );
}
