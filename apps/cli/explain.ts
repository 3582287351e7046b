import { Command, Option } from 'commander';
import type { Role } from '../../src/intake/payment.js';
import type { Instant } from '../../src/time.js';
import { type Language, languages } from './language.js';
import { instantValue, reasonValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly role?: Role;
  readonly ledger: string;
  readonly asOf?: Instant;
  readonly lang: Language;
  readonly names?: string;
  readonly json?: true;
}

const help = `
Prints the waterfall of the score, every payment behind it with its file and line, the payments
set aside and why, other explanations consistent with these payments, and what is unknown.

  vigie explain C-10023 --ledger out/2026-11/ledger.duckdb --lang fr`;

export function explainCommand(session: Session): Command {
  return new Command('explain')
    .summary('say why a party is a lead, payment by payment')
    .description('Explain the score of one party at an instant.')
    .argument('<party>', 'party_id as printed in leads.csv')
    .addOption(
      new Option('--role <role>', 'when the party both pays and receives').choices(['payer', 'beneficiary']),
    )
    .option('--ledger <file>', 'the ledger that "vigie screen" wrote', 'ledger.duckdb')
    .addOption(
      new Option(
        '--as-of <instant>',
        'explain the score at this instant (default: latest accepted executed_at)',
      ).argParser(instantValue),
    )
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .addOption(
      new Option('--names <reason>', 'print names; the reason is recorded beside the ledger').argParser(
        reasonValue,
      ),
    )
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async (party: string, { role, ledger, asOf, lang, names, json }: Options) => {
      const { explain } = await import('../../src/scoring/screen/explain.js');
      const explanation = await explain({
        ledger,
        party,
        lang,
        ...(role === undefined ? {} : { role }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(names === undefined ? {} : { names }),
      });
      session.output.print(json ? JSON.stringify(explanation.data) : explanation.text);
    });
}
