import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import { type Language, languages } from './language.js';
import { collected, reasonValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly run: readonly string[];
  readonly labels?: readonly string[];
  readonly gate?: true;
  readonly out?: string | true;
  readonly record?: string;
  readonly accept?: string;
  readonly by?: string;
  readonly ledger?: string;
  readonly weights?: string;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Compares how often payers are alerted: per country paid (listed corridors among each other), per what
is known of them (relationship, phone, address) and per how their name is built, each against the
pooled others, with exact 95 % intervals. With --labels (of "vigie simulate") innocent senders are
compared, else all senders. At 0.5 % of senders, for which the run must have been made with "vigie
screen --all", and at the run's own alerts.

A group too small to show a ratio of 1.5 reads "not shown", and neither passes nor fails, unless a
ratio above 1.5 is proven: then it is shown and fails, however small it is.

--record writes what "vigie screen --parity" asks for when weights or definitions are not those that
ship. A failure is used only for a reason: --accept REASON --by NAME signs the record. Where nothing
failed there is nothing to sign, and they are refused (exit code 2).

Exit codes: 0 done; 1 with --gate, when a group's upper bound is above 1.5.`;

export function parityCommand(session: Session): Command {
  return new Command('parity')
    .summary('compare alert rates between groups of senders')
    .description('Say whether senders are alerted alike, whoever they pay and whatever is known of them.')
    .requiredOption('--run <dir>', 'folder of a run; several are pooled', collected)
    .addOption(
      new Option(
        '--labels <file>',
        'labels.csv of "vigie simulate", once per --run: compare the innocent',
      ).argParser(collected),
    )
    .option('--gate', "end with 1 when a group's upper bound over the others is above 1.5")
    .option('--out [file]', 'write the result as JSON (default: parity.json in the first --run), for reports')
    .option('--record <file>', 'write a parity record of the weights and definitions of the run')
    .addOption(
      new Option('--accept <reason>', 'why weights or definitions that fail are used all the same').argParser(
        reasonValue,
      ),
    )
    .addOption(new Option('--by <name>', 'who signs for it').argParser(reasonValue))
    .option('--ledger <file>', 'the ledger of the run (default: as run.json says)')
    .option('--weights <file>', 'the weights of the run (default: as run.json says)')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const { run: directories, labels, out, record, accept, by, ledger, weights, lang, json } = options;
      if ((accept === undefined) !== (by === undefined) || (accept !== undefined && record === undefined))
        throw new VigieError('usage', '--accept', 'stands with --by NAME and --record FILE, or not at all');
      if (labels !== undefined && labels.length !== directories.length)
        throw new VigieError('usage', '--labels', 'give one file for each --run in the same order, or none');
      if (ledger !== undefined && directories.length > 1)
        throw new VigieError('usage', '--ledger', 'belongs to one run; give one --run');
      const { readRunFolder } = await import('../../src/scoring/screen/run-folder.js');
      const { auditRuns, recordOf } = await import('../../src/scoring/parity/audit-run.js');
      const { writePrivateFile } = await import('../../src/scoring/private-file.js');
      const { parityText } = await import('./parity-text.js');
      const elsewhere = {
        ...(ledger === undefined ? {} : { ledger }),
        ...(weights === undefined ? {} : { weights }),
      };
      session.output.progress({ step: 'comparing groups' });
      const now = Date.now();
      const runs = await Promise.all(
        directories.map(async (directory, at) => {
          const path = labels?.[at];
          return {
            run: await readRunFolder(directory, elsewhere),
            ...(path === undefined ? {} : { innocent: await innocentOf(path) }),
          };
        }),
      );
      const found = await auditRuns(runs, now);
      const signed =
        accept === undefined || by === undefined ? undefined : { reason: accept, who: by, at: now };
      // Before anything is written: a signature where nothing failed leaves all files as they are.
      const recorded = record === undefined ? undefined : recordOf(found, signed);
      if (out !== undefined) {
        const path = out === true ? `${directories[0]}/parity.json` : out;
        await writePrivateFile(path, [`${JSON.stringify(found, undefined, 2)}\n`]);
      }
      if (record !== undefined)
        await writePrivateFile(record, [`${JSON.stringify(recorded, undefined, 2)}\n`]);
      if (options.gate && found.result === 'failed') session.exitCode = 1;
      session.output.print(json ? JSON.stringify(found) : parityText(found, lang));
    });
}

/** Only labels of everybody can say who is innocent: those whom people read and dismissed were chosen by their score. */
async function innocentOf(path: string): Promise<(id: string) => boolean> {
  const { readLabels } = await import('../../evaluate/read-labels.js');
  const { isTarget } = await import('../../evaluate/party.js');
  const labels = await readLabels(path);
  const innocent = new Set(
    labels
      .filter(({ role, class: name }) => role === 'payer' && isTarget(role, name) === false)
      .map(({ id }) => id),
  );
  return (id) => innocent.has(id);
}
