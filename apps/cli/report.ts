import { Command, Option } from 'commander';
import { type Language, languages } from './language.js';
import { reasonValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly run: string;
  readonly ledger?: string;
  readonly out?: string;
  readonly evaluation?: string;
  readonly names?: string;
  readonly lang: Language;
}

const help = `
One file that asks nothing of a network and runs no script, readable by you only, to be read in a
browser or printed on A4. It says what was loaded and what was not, who is in and who was cut, and of
each lead why, on which payments, what else it may be and what is unknown. Victim routes stand apart
and first. Parties under 18 are counted and not described.

"vigie screen" writes it beside its other outputs; this writes it again: in another language, with
names, with an evaluation, or with the parity.json that lies in the folder of the run by now. Leads
are explained as that run saw them.

--names records each party, the instant and the reason in a file beside the ledger (its name with
.names.jsonl) before anything is written.

  vigie report --run out/2026-11 --lang fr --out rapport.html`;

export function reportCommand(session: Session): Command {
  return new Command('report')
    .summary('write the leads of a run as one page to read or print')
    .description('Write the report of a run: every lead with its reasons, and what limits them.')
    .requiredOption('--run <dir>', 'folder that "vigie screen" wrote')
    .option(
      '--ledger <file>',
      'the ledger of that run (default: ledger.duckdb in --run, else as run.json says)',
    )
    .option('--out <file>', 'where to write (default: report.html in --run)')
    .option('--evaluation <file>', 'JSON of "vigie evaluate --json", for the page on quality')
    .addOption(
      new Option('--names <reason>', 'show names; the reason is recorded beside the ledger').argParser(
        reasonValue,
      ),
    )
    .addOption(new Option('--lang <language>', 'language of the page').choices(languages).default('en'))
    .addHelpText('after', help)
    .action(async ({ run, out, ...options }: Options) => {
      const { reportFile, writeReport } = await import('../../src/report/write-report.js');
      const path = out ?? `${run}/${reportFile}`;
      await writeReport({
        ...options,
        run,
        out: path,
        now: Date.now(),
        onProgress: session.output.progress,
      });
      session.output.print(path);
    });
}
