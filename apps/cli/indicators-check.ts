import { Command, Option } from 'commander';
import { type Language, languages } from './language.js';
import type { Session } from './session.js';

interface Options {
  readonly weights?: string;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Every fault is named with file, line, column, its place in the definition and what to do next. The
files are checked together and beside the definitions that ship, which one of the same id replaces.
An editor that reads JSON Schema helps while you write (docs/own-indicators.md).

Exit codes: 0 no fault; 1 a fault; 3 a file that cannot be opened or is not UTF-8.

  vigie indicators check own.yaml`;

function sound(definitions: number, language: Language): string {
  if (language === 'fr') return definitions > 1 ? `${definitions} définitions, aucun défaut` : 'aucun défaut';
  return definitions > 1 ? `${definitions} definitions, no fault` : 'no fault';
}

export function indicatorsCheckCommand(session: Session): Command {
  return new Command('check')
    .description('Check files of own definitions, and name everything that is wrong in them.')
    .argument('<file...>', 'files of definitions (YAML)')
    .option(
      '--weights <file>',
      'the weights file that they will be used with (default: the weights that ship)',
    )
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async (files: readonly string[], { weights: file, lang, json }: Options) => {
      const { checkOwn } = await import('../../src/scoring/own/read-own.js');
      const { inForce } = await import('../../src/scoring/own/in-force.js');
      const { baseWeights } = await import('../../src/scoring/weights-file/weights-in-force.js');
      const { faultText } = await import('../../src/typology/yaml/fault.js');
      const { ownLines } = await import('./own-text.js');
      const base = await baseWeights(file);
      const { own, faults } = await checkOwn(files, base);
      const reports = faults.length > 0 ? [] : inForce(own, base).own;
      if (faults.length > 0) session.exitCode = 1;
      if (json) session.output.print(JSON.stringify({ faults, definitions: reports }));
      else if (faults.length > 0) session.output.print(faults.map(faultText).join('\n'));
      else session.output.print([...ownLines(reports, lang), sound(reports.length, lang)].join('\n'));
    });
}
