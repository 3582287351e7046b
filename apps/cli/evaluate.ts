import { Command, Option } from 'commander';
import type { RunInput } from '../../evaluate/load-run.js';
import { VigieError } from '../../src/errors.js';
import { type Language, languages } from './language.js';
import { printMissed } from './missed-text.js';
import { collected, wholeValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly run?: readonly string[];
  readonly labels?: readonly string[];
  readonly sample?: string;
  readonly payments?: readonly string[];
  readonly against?: readonly string[];
  readonly replicates?: number;
  readonly gate?: true;
  readonly lang: Language;
  readonly json?: true;
}

function inputsOf({ run = [], labels = [], payments, against }: Options): readonly RunInput[] {
  if (run.length === 0) throw new VigieError('usage', '--run', 'give --run and --labels, or --sample FILE');
  if (labels.length !== run.length) {
    throw new VigieError('usage', '--labels', 'give one --labels file for each --run, in the same order');
  }
  if (payments !== undefined && payments.length !== run.length) {
    throw new VigieError('usage', '--payments', 'give one --payments file for each --run, or none');
  }
  if (against !== undefined && against.length !== run.length) {
    throw new VigieError(
      'usage',
      '--against',
      'give one other run for each --run, in the same order, or none',
    );
  }
  return run.map((directory, at) => {
    const file = payments?.[at];
    const other = against?.[at];
    return {
      directory,
      labels: labels[at] ?? '',
      ...(file === undefined ? {} : { payments: file }),
      ...(other === undefined ? {} : { against: other }),
    };
  });
}

const help = `
Give --run and --labels once for each simulated seed; their parties are pooled and the
intervals take the seeds into account. The runs must have been made with "vigie screen --all".

Where labels name the person of each record (those of "vigie simulate" do) and a run joined records,
it says how well: a party is a target when one of its records is. Collectors are measured in a list
as long as they are many and in one twice as long. --against compares two screenings, such as one
made with "screen --network off": targets missed at the same innocent-alert rate, and payers of
innocent hubs alerted.

--gate adds the bounds that a release must keep, each with what was measured, floors by their lower
and ceilings by their upper 95 % bound: five runs, 1,000 targets, 60,000 steady families and 2,000 of
each look-alike; recall, alerts, minors, lost targets and difficulty.

--sample stands alone: it estimates, from a file that "vigie sample" drew and readers filled in, how
many parties below the floor are of the pattern, with a 95 % interval, in all and per stratum.

Exit codes: 0 done; 1 with --gate, when a bound is not kept.

Results on simulated data are no evidence of real-world performance.`;

export function evaluateCommand(session: Session): Command {
  return new Command('evaluate')
    .summary('measure runs against labels')
    .description('Compare what "vigie screen --all" said with what is known of every party.')
    .addOption(
      new Option('--run <dir>', 'folder of a run; may be repeated').argParser(collected).conflicts('sample'),
    )
    .addOption(
      new Option('--labels <file>', 'labels.csv of that run; once per --run')
        .argParser(collected)
        .conflicts('sample'),
    )
    .option('--sample <file>', 'what is missed below the floor, from a sample that people have read')
    .option(
      '--payments <file>',
      'payments of that run, to count payments until the alert; once per --run',
      collected,
    )
    .option(
      '--against <dir>',
      'another run over the same payments, to say what the first finds that it misses; once per --run',
      collected,
    )
    .addOption(
      new Option('--replicates <number>', 'bootstrap replicates (default: 1000)').argParser(wholeValue),
    )
    .option('--gate', 'end with 1 unless every bound of a release is kept')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      if (options.sample !== undefined) {
        const { lang, json, sample } = options;
        await printMissed(sample, { lang, json: json === true }, session);
        return;
      }
      const { boundsOf, evaluate, renderBounds, renderEvaluation, renderEvaluationJson } = await import(
        '../../evaluate/evaluate.js'
      );
      const result = await evaluate({
        runs: inputsOf(options),
        ...(options.replicates === undefined ? {} : { replicates: options.replicates }),
        onProgress: session.output.progress,
      });
      const bounds = options.gate ? boundsOf(result) : undefined;
      if (bounds?.some(({ kept }) => !kept)) session.exitCode = 1;
      const text = options.json
        ? renderEvaluationJson(result, bounds)
        : renderEvaluation(result, options.lang);
      session.output.print(
        bounds === undefined || options.json ? text : `${text}${renderBounds(bounds, options.lang)}`,
      );
    });
}
