import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import { showJson, showText } from './indicator-text.js';
import { type Language, languages } from './language.js';
import type { Session } from './session.js';

interface Options {
  readonly lang: Language;
  readonly json?: true;
  readonly markdown?: true;
  readonly yaml?: true;
}

const help = `
Prints what it says, its strata with what they weigh, its thresholds and who set them, where the idea
comes from, what unknown does, what to ask next, and which ordinary lives look the same.`;

export function indicatorsShowCommand(session: Session): Command {
  return new Command('show')
    .description('Show one definition.')
    .argument('<id>', 'as "vigie indicators list" names it')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addOption(
      new Option('--markdown', 'print its page of docs/indicators, in both languages').conflicts('json'),
    )
    .addOption(
      new Option('--yaml', 'print it as a file to make one of your own of').conflicts(['json', 'markdown']),
    )
    .addHelpText('after', help)
    .action(async (id: string, { lang, json, markdown, yaml }: Options) => {
      const { definitionPage } = await import('../../src/scoring/definition-page.js');
      const { definitionSheet } = await import('../../src/scoring/definition-sheet.js');
      const { library } = await import('../../src/typology/library/index.js');
      const { notBuilt } = await import('../../src/scoring/not-built.js');
      const { weights202611 } = await import('../../src/scoring/weights-2026-11.js');
      const definition = library.find((each) => each.id === id);
      if (definition === undefined) {
        const waits = notBuilt.some((each) => each.id === id);
        throw new VigieError(
          'usage',
          id,
          waits
            ? 'is not built yet, it needs the network room: see "vigie indicators list".'
            : 'names no definition: "vigie indicators list" names them all.',
        );
      }
      if (yaml) {
        const { definitionsText } = await import('../../src/typology/yaml/write-definitions.js');
        const own = weights202611.indicators[id];
        session.output.print(definitionsText([definition], own === undefined ? {} : { [id]: own }).trimEnd());
        return;
      }
      const sheet = definitionSheet(definition, weights202611);
      const text = markdown === true ? definitionPage(sheet) : showText(sheet, lang);
      session.output.print(json ? JSON.stringify(showJson(sheet, lang)) : text);
    });
}
