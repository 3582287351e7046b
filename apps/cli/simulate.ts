import { Command, Option } from 'commander';
import type { SimulateSummary } from '../../simulate/simulate.js';
import { formatCount, type Language, languages } from './language.js';
import { fractionValue, wholeValue } from './option-values.js';
import type { Session } from './session.js';
import { simulated, type WorldId, type WorldOptions, worlds } from './simulated-world.js';
import { troubleNames, troubleShares } from './trouble-shares.js';

interface Options extends Omit<WorldOptions, 'onProgress'> {
  readonly world: WorldId;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Writes payments.csv, labels.csv (what is true of every party) and simulation.json. The same
options give the same bytes on every machine. Troubles, each with the share of the parties or
payments that it touches, or "none":
  ${troubleNames.slice(0, 4).join(' ')}
  ${troubleNames.slice(4, 11).join(' ')}
  ${troubleNames.slice(11).join(' ')}

The world remitter is this project's; platform, a French payment platform, was written by a maker
who knew the published indicators and nothing of this project. Its dates and what is wrong with its
extract are its own: it has no --from, --days and --troubles.

Who is in them, what each class does and how often, and the source of each rate: docs/simulator.md.
Nobody in them exists. Results on simulated data are no evidence of real-world performance.`;

export function simulatedText(out: string, { rows }: Pick<SimulateSummary, 'rows'>, lang: Language): string {
  const lines = formatCount(rows, lang);
  return lang === 'fr'
    ? `${out} : ${lines} lignes\nDonnées simulées. Des résultats obtenus sur elles ne prouvent rien de l'efficacité réelle.`
    : `${out}: ${lines} rows\nSimulated data. Results on it are no evidence of real-world performance.`;
}

export function simulateCommand(session: Session): Command {
  return new Command('simulate')
    .summary('write invented, labelled payments')
    .description('Write the payments of an invented remitter or platform, with a label for every party.')
    .requiredOption('--seed <number>', 'same seed, same payments', wholeValue)
    .requiredOption('--payers <number>', 'people who pay', wholeValue)
    .requiredOption('--out <dir>', 'folder to write into; made when it does not exist')
    .addOption(
      new Option('--world <world>', 'whose payments are invented').choices(worlds).default('remitter'),
    )
    .addOption(
      new Option(
        '--target-rate <share>',
        'share of the payers who are targets, such as 0.01 (platform: 0.0075 unless given)',
      ).argParser(fractionValue),
    )
    .option('--from <day>', 'first day (default: 2025-01-01)')
    .addOption(new Option('--days <number>', 'length (default: 365)').argParser(wholeValue))
    .addOption(
      new Option('--troubles <name=share...>', 'what is wrong with the extract').argParser(troubleShares),
    )
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async ({ world, payers, out, lang, json, ...rest }: Options) => {
      const step = `simulating ${payers} payers`;
      const summary = await simulated(world, {
        payers,
        out,
        ...rest,
        onProgress: (done, total) =>
          session.output.progress({
            step,
            done: Math.floor((done / total) * payers),
            total: payers,
            unit: 'payers',
          }),
      });
      session.output.print(json ? JSON.stringify(summary) : simulatedText(out, summary, lang));
    });
}
