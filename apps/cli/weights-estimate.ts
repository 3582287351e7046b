import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import { formatInstant, type Instant, year } from '../../src/time.js';
import { type Language, languages } from './language.js';
import { collected, wholeValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly labels: readonly string[];
  readonly run: readonly string[];
  readonly sample?: string;
  readonly weights?: string;
  readonly out: string;
  readonly owner: string;
  readonly replicates?: number;
  readonly seed?: number;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
--labels is a CSV file of outcomes (party_id, role, outcome, decided_at; outcome reported, confirmed,
dismissed, explained, open, escalated or protected), or the labels.csv of "vigie simulate"; one for
all runs, or one for each. The runs must have been made with "vigie screen --all".

Each stratum's weight is drawn to its present value as strongly as held-out outcomes ask for; it
never falls from stratum to stratum, known false stays at 0 or below and caps hold. Strata with fewer
than 10 reported or 10 dismissed keep their weight, and so do a role with fewer than 50, signs of a
victim, and lists. Too few in both roles: nothing is written (exit code 3).

Writes --out and beside it, with .comparison.json at its end, what changed and how sure that is.
A file that is there is never replaced, and nothing is used until "vigie screen --weights" names it.`;

/** Tomorrow's owner must be able to say whose numbers these are. */
function dated(now: Instant): { readonly made_at: string; readonly expires: string } {
  return {
    made_at: formatInstant(now).slice(0, 10),
    expires: formatInstant(now + year * 1000).slice(0, 10),
  };
}

async function refuseThere(paths: readonly string[]): Promise<void> {
  const { access } = await import('node:fs/promises');
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere)
      throw new VigieError('file', path, 'is there already and is never replaced; choose another name.');
  }
}

async function estimate(options: Options, session: Session): Promise<void> {
  const { labels, run, sample, out, owner, replicates = 200, seed = 1, lang, json } = options;
  if (labels.length !== 1 && labels.length !== run.length)
    throw new VigieError('usage', '--labels', 'give one file, or one for each --run in the same order');
  if (sample !== undefined && run.length !== 1)
    throw new VigieError('usage', '--sample', 'belongs to one run; give one --run');
  const comparison = `${out}.comparison.json`;
  await refuseThere([out, comparison]);
  const { readRunFolder } = await import('../../src/scoring/screen/run-folder.js');
  const { digest } = await import('../../src/scoring/screen/shipped-tables.js');
  const { estimateWeights } = await import('../../src/scoring/estimate/estimate-weights.js');
  const { weightsYaml } = await import('../../src/scoring/weights-file/weights-yaml.js');
  const { writePrivateFile } = await import('../../src/scoring/private-file.js');
  const { gatherObservations } = await import('./observations.js');
  const { estimateText } = await import('./estimate-text.js');
  const given = options.weights === undefined ? {} : { weights: options.weights };
  const runs = await Promise.all(run.map((directory) => readRunFolder(directory, given)));
  const [first] = runs;
  if (first === undefined) throw new VigieError('usage', '--run', 'give at least one run');
  session.output.progress({ step: 'reading runs and outcomes' });
  const { observations, ...left } = await gatherObservations(runs, labels, sample);
  const { made_at, expires } = dated(Date.now());
  const from = first.weights;
  const found = estimateWeights({
    weights: from,
    catalogue: first.catalogue,
    observations,
    version: `${made_at}-estimated`,
    owner,
    made_at,
    expires,
    source: `Estimated by "vigie weights estimate" from ${observations.length} decided parties of ${runs.length} run(s)${sample === undefined ? '' : ', those below the floor by a sample with known probabilities'}; drawn to the weights ${from.version}. ${from.source}`,
    replicates,
    seed,
    onProgress: session.output.progress,
  });
  const told = {
    notice: 'Compares weights, in tenths of a deciban. It names nobody.',
    from: { version: from.version, sha256: digest(from) },
    to: { version: found.weights.version, sha256: digest(found.weights) },
    runs: runs.map(({ runId }) => runId),
    seed,
    replicates,
    left_out: left,
    roles: found.roles,
    strata: found.strata,
  };
  await writePrivateFile(out, [weightsYaml(found.weights)]);
  await writePrivateFile(comparison, [`${JSON.stringify(told, undefined, 2)}\n`]);
  session.output.print(json ? JSON.stringify(told) : estimateText(found, left, [out, comparison], lang));
}

export function estimateCommand(session: Session): Command {
  return new Command('estimate')
    .summary('estimate weights again from decided parties')
    .description('Estimate the weights again from outcomes, as a new file beside the old.')
    .requiredOption('--labels <file>', 'outcomes; once, or once per --run', collected)
    .requiredOption('--run <dir>', 'folder of a run made with --all; may be repeated', collected)
    .requiredOption('--out <file>', 'the weights file to write (YAML); it must not be there')
    .requiredOption('--owner <name>', 'who answers for these weights')
    .option('--sample <file>', 'parties below the floor that "vigie sample --ids" drew and people read')
    .option('--weights <file>', 'the weights to start from (default: those of the run)')
    .addOption(
      new Option('--replicates <number>', 'bootstrap replicates (default: 200)').argParser(wholeValue),
    )
    .addOption(new Option('--seed <number>', 'of folds and replicates (default: 1)').argParser(wholeValue))
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action((options: Options) => estimate(options, session));
}
