import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import type { Instant } from '../../src/time.js';
import { filesArgument } from './file-forms.js';
import { type Language, languages } from './language.js';
import { collected, instantValue } from './option-values.js';
import { proofText } from './proof-text.js';
import type { Session } from './session.js';
import { withStoppedBooks } from './stopped-books.js';

interface Options {
  readonly ledger?: string;
  readonly mapping?: readonly string[];
  readonly asOf?: Instant;
  readonly indicators?: readonly string[];
  readonly idsShared?: true;
  readonly weights?: string;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Every stream is evaluated twice by independent runs: party by party over sorted payments, as
"vigie screen" does, and payment by payment in the order of time, as a service would. Both must
say the same of every party at every instant. With FILE a ledger is made for the proof and removed;
a file that cannot be read ends it, with the books of those before it.

Exit codes: 0 no difference; 1 a difference, the first of which is printed.`;

function checked(files: readonly string[], ledger: string | undefined): void {
  if (files.length > 0 === (ledger !== undefined)) {
    throw new VigieError('usage', 'vigie prove', 'give either payment files or --ledger, not both');
  }
}

export function proveCommand(session: Session): Command {
  return new Command('prove')
    .summary('compare two ways of evaluating, stream by stream')
    .description('Prove that party-sorted and time-ordered evaluation agree over a whole ledger.')
    .argument('[file...]', filesArgument)
    .option('--ledger <file>', 'a ledger that exists already')
    .addOption(
      new Option(
        '--as-of <instant>',
        'last instant evaluated (default: latest accepted executed_at)',
      ).argParser(instantValue),
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
    .option('--weights <file>', 'a weights file in place of the weights that ship')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async (files: readonly string[], { ledger, mapping = [], lang, json, ...rest }: Options) => {
      checked(files, ledger);
      const { prove } = await import('../../src/scoring/screen/prove.js');
      const proof = await withStoppedBooks(session, lang, () =>
        prove({
          files,
          mappings: mapping,
          ...(ledger === undefined ? {} : { ledger }),
          ...rest,
          now: Date.now(),
          onProgress: session.output.progress,
        }),
      );
      if (proof.difference !== undefined) session.exitCode = 1;
      session.output.print(json ? JSON.stringify(proof) : proofText(proof, lang));
    });
}
