import { Command, Option } from 'commander';
import type { RunInput } from '../../evaluate/load-run.js';
import { VigieError } from '../../src/errors.js';
import { type Language, languages } from './language.js';
import { collected, wholeValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly run: readonly string[];
  readonly labels: readonly string[];
  readonly payments?: readonly string[];
  readonly replicates?: number;
  readonly lang: Language;
  readonly json?: true;
}

function inputsOf({ run, labels, payments }: Options): readonly RunInput[] {
  if (labels.length !== run.length) {
    throw new VigieError('usage', '--labels', 'give one --labels file for each --run, in the same order');
  }
  if (payments !== undefined && payments.length !== run.length) {
    throw new VigieError('usage', '--payments', 'give one --payments file for each --run, or none');
  }
  return run.map((directory, at) => {
    const file = payments?.[at];
    return { directory, labels: labels[at] ?? '', ...(file === undefined ? {} : { payments: file }) };
  });
}

const help = `
Give --run and --labels once for each simulated seed; their parties are pooled and the
intervals take the seeds into account. The runs must have been made with "vigie screen --all".

Results on simulated data are no evidence of real-world performance.`;

export function evaluateCommand(session: Session): Command {
  return new Command('evaluate')
    .summary('measure runs against labels')
    .description('Compare what "vigie screen --all" said with what is known of every party.')
    .requiredOption('--run <dir>', 'folder of a run; may be repeated', collected)
    .requiredOption('--labels <file>', 'labels.csv of that run; once per --run', collected)
    .option(
      '--payments <file>',
      'payments of that run, to count payments until the alert; once per --run',
      collected,
    )
    .addOption(
      new Option('--replicates <number>', 'bootstrap replicates (default: 1000)').argParser(wholeValue),
    )
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const { evaluate, renderEvaluation, renderEvaluationJson } = await import('../../evaluate/evaluate.js');
      const result = await evaluate({
        runs: inputsOf(options),
        ...(options.replicates === undefined ? {} : { replicates: options.replicates }),
        onProgress: (step) => session.output.progress({ step }),
      });
      session.output.print(
        options.json ? renderEvaluationJson(result) : renderEvaluation(result, options.lang),
      );
    });
}
