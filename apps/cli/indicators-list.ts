import { Command, Option } from 'commander';
import { listJson, listText } from './indicator-text.js';
import { type Language, languages } from './language.js';
import type { Session } from './session.js';

interface Options {
  readonly lang: Language;
  readonly json?: true;
}

export function indicatorsListCommand(session: Session): Command {
  return new Command('list')
    .description('List every definition with what it does, and what is not built yet.')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .action(async ({ lang, json }: Options) => {
      const { sheetsOf } = await import('../../src/scoring/definition-index.js');
      const { library } = await import('../../src/typology/library/index.js');
      const { weights202611 } = await import('../../src/scoring/weights-2026-11.js');
      const sheets = sheetsOf(library, weights202611);
      session.output.print(json ? JSON.stringify(listJson(sheets, lang)) : listText(sheets, lang));
    });
}
