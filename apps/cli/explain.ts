import { Command, Option } from 'commander';
import type { Role } from '../../src/intake/payment.js';
import type { Instant } from '../../src/time.js';
import { type Language, languages } from './language.js';
import { collected, instantValue, reasonValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly role?: Role;
  readonly ledger: string;
  readonly asOf?: Instant;
  readonly run?: string;
  readonly weights?: string;
  readonly indicators?: readonly string[];
  readonly lang: Language;
  readonly names?: string;
  readonly json?: true;
  readonly narrative?: true;
}

const help = `
Prints what alone decides the band, why the party is in its queue, the waterfall of the score with
what was measured, every payment behind it with its file and line, the payments set aside, why, and
what to ask of them, entries of the list, other explanations consistent with these payments, and what
is unknown. Without --role every role is explained in which the party stands.

--run takes as_of, rows and versions from an earlier run. --names records the party, the instant
and the reason in a file beside the ledger (its name with .names.jsonl) before anything is printed.

--narrative fills a report text from the evidence, citing payments by id, with other explanations and
what is unknown. Its sentences are fixed: no language model writes them.

  vigie explain C-10023 --ledger out/2026-11/ledger.duckdb --lang fr
  vigie explain C-10023 --ledger out/2026-11/ledger.duckdb --run out/2026-11/run.json`;

export function explainCommand(session: Session): Command {
  return new Command('explain')
    .summary('say why a party is a lead, payment by payment')
    .description('Explain the score of one party at an instant.')
    .argument('<party>', 'party_id as printed in leads.csv')
    .addOption(
      new Option('--role <role>', 'one role of a party that both pays and receives (default: each)').choices([
        'payer',
        'beneficiary',
      ]),
    )
    .option('--ledger <file>', 'the ledger that "vigie screen" wrote', 'ledger.duckdb')
    .addOption(
      new Option(
        '--as-of <instant>',
        'explain the score at this instant (default: latest accepted executed_at)',
      ).argParser(instantValue),
    )
    .addOption(new Option('--run <file>', 'explain as the run of this run.json saw it').conflicts('asOf'))
    .option('--weights <file>', 'explain by this weights file (default: that of --run, else the shipped one)')
    .addOption(
      new Option(
        '--indicators <file>',
        'definitions of your own (YAML; default: those of --run); may be given several times',
      ).argParser(collected),
    )
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .addOption(
      new Option('--names <reason>', 'print names; the reason is recorded beside the ledger').argParser(
        reasonValue,
      ),
    )
    .option('--json', 'print JSON instead of text')
    .addOption(
      new Option(
        '--narrative',
        'print a report text: who, what, when, where, how, why it is unusual',
      ).conflicts('json'),
    )
    .addHelpText('after', help)
    .action(async (party: string, options: Options) => {
      const { role, ledger, asOf, run, weights, indicators, lang, names, json, narrative } = options;
      const { explain } = await import('../../src/scoring/screen/explain.js');
      const explanation = await explain({
        ledger,
        party,
        lang,
        now: Date.now(),
        around: narrative === true,
        ...(role === undefined ? {} : { role }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(run === undefined ? {} : { run }),
        ...(weights === undefined ? {} : { weights }),
        ...(indicators === undefined ? {} : { indicators }),
        ...(names === undefined ? {} : { names }),
      });
      if (narrative) {
        const { narrativesOf } = await import('../../src/report/narrative/narratives-of.js');
        session.output.print(narrativesOf(explanation, lang));
      } else session.output.print(json ? JSON.stringify(explanation.data) : explanation.text);
    });
}
