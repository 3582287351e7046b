import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import { checkText } from './check-text.js';
import { describeText } from './describe-text.js';
import { filesArgument } from './file-forms.js';
import { type Language, languages } from './language.js';
import { collected } from './option-values.js';
import type { Session } from './session.js';
import { withStoppedBooks } from './stopped-books.js';

interface DescribeOptions {
  readonly out: string;
  readonly force?: true;
  readonly lang: Language;
  readonly json?: true;
}

interface CheckOptions {
  readonly mapping?: readonly string[];
  readonly lang: Language;
  readonly json?: true;
}

const help = `
  vigie intake describe transfers.csv
  vigie intake check transfers.csv --mapping mapping.yaml
  vigie screen transfers.csv --mapping mapping.yaml --out out/2026-11`;

const describeHelp = `
Encoding, delimiter, header, the form of numbers and dates, and which column is which are told from
the file. What the file does not tell (day or month first, what a status means, whose account it is)
stands as "?" in the mapping, which is not read until it is decided. Five rows are shown as the
mapping reads them; names, accounts, addresses and texts are masked.`;

const checkHelp = `
Every row is read and judged as "vigie screen" would, on a ledger that is thrown away. What is not accepted
is named by its line, and by its byte where a file may be one line (XML, JSON, SWIFT). Each file is
read by the mapping whose columns it has; files of a form of their own need none. A file that cannot
be read ends the trial, with the books of those before it.

Exit codes: 0 every row would be accepted; 1 some would not.`;

function shared(command: Command): Command {
  return command
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text');
}

async function describe(
  file: string,
  { out, force, lang, json }: DescribeOptions,
  session: Session,
): Promise<void> {
  if (force !== true && existsSync(out))
    throw new VigieError('usage', out, 'is there already; give another --out, or --force to replace it');
  const { describeFile } = await import('../../src/intake/mapped/describe/describe.js');
  const { mappingText } = await import('../../src/intake/mapped/describe/write-mapping.js');
  const { writePrivateFile } = await import('../../src/scoring/private-file.js');
  const found = await describeFile(file, (done, total) =>
    session.output.progress({ step: `reading ${file}`, done, total, unit: 'bytes' }),
  );
  if (!('form' in found)) {
    await writePrivateFile(out, [mappingText(found.proposal, { language: lang })]);
  }
  if (json !== true) {
    session.output.print(describeText(found, out, lang));
    return;
  }
  const { openQuestions } = await import('../../src/intake/mapped/describe/proposal.js');
  session.output.print(
    JSON.stringify(
      'form' in found
        ? found
        : {
            file: found.file,
            encoding: found.encoding,
            rows: found.rows,
            whole: found.isWhole,
            odd_rows: found.oddRows,
            open: openQuestions(found.proposal),
            unused: found.proposal.unused,
            preview: found.preview,
            mapping: out,
          },
    ),
  );
}

export function intakeCommand(session: Session): Command {
  const describing = shared(new Command('describe'))
    .description('Look at a file with columns of its own and write a mapping to edit.')
    .argument('<file>', 'a table of payments (CSV of any delimiter and encoding; gzip, zstd)')
    .option('--out <file>', 'where the mapping is written', 'mapping.yaml')
    .option('--force', 'replace a mapping that is there')
    .addHelpText('after', describeHelp)
    .action((file: string, options: DescribeOptions) => describe(file, options, session));
  const checking = shared(new Command('check'))
    .description('Try files and their mappings on every row, and keep nothing.')
    .argument('<file...>', filesArgument)
    .addOption(
      new Option('--mapping <file>', 'how to read them (YAML); may be given several times').argParser(
        collected,
      ),
    )
    .addHelpText('after', checkHelp)
    .action(async (files: readonly string[], { mapping = [], lang, json }: CheckOptions) => {
      const { readMapping } = await import('../../src/intake/mapped/read-mapping.js');
      const { checkFiles } = await import('../../src/ledger/check-files.js');
      const mappings = await Promise.all(mapping.map(readMapping));
      const checked = await withStoppedBooks(session, lang, () =>
        checkFiles(files, {
          mappings,
          receivedAt: Date.now(),
          onProgress: ({ file, step, done, total }) =>
            session.output.progress({ step: `${step} ${file}`, done, total, unit: 'bytes' }),
        }),
      );
      if (checked.some(({ report }) => report.conflicts + report.rejected > 0)) session.exitCode = 1;
      session.output.print(json ? JSON.stringify(checked) : checkText(checked, lang));
    });
  return new Command('intake')
    .summary('understand files with columns of their own before loading them')
    .description('Find out how a file is to be read, and try it.')
    .addCommand(describing)
    .addCommand(checking)
    .addHelpText('after', help);
}
