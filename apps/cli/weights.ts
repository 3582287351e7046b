import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import { type Language, languages } from './language.js';
import type { Session } from './session.js';
import { calibrateCommand } from './weights-calibrate.js';
import { estimateCommand } from './weights-estimate.js';

interface Options {
  readonly lang: Language;
  readonly json?: true;
}

function below(name: string, summary: string): Command {
  return new Command(name)
    .summary(summary)
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text');
}

function showCommand(session: Session): Command {
  return below('show', 'print weights')
    .description('Print a weights file, or the weights that ship.')
    .argument('[file]', 'a weights file (YAML or JSON)')
    .option('--yaml', 'print them as a weights file, to edit')
    .action(async (file: string | undefined, { lang, json, yaml }: Options & { readonly yaml?: true }) => {
      const { readWeightsFile } = await import('../../src/scoring/weights-file/read-weights-file.js');
      const { weights202611 } = await import('../../src/scoring/weights-2026-11.js');
      const { weightsYaml } = await import('../../src/scoring/weights-file/weights-yaml.js');
      const { weightsText } = await import('./weights-text.js');
      const weights = file === undefined ? weights202611 : await readWeightsFile(file);
      if (yaml) session.output.print(weightsYaml(weights));
      else session.output.print(json ? JSON.stringify(weights) : weightsText(weights, lang));
    });
}

function compareCommand(session: Session): Command {
  return below('compare', 'what one weights file says otherwise than another')
    .description('Print every number that differs; "shipped" stands for the weights that ship.')
    .argument('<one>', 'a weights file, or "shipped"')
    .argument('<other>', 'a weights file, or "shipped"')
    .action(async (one: string, other: string, { lang, json }: Options) => {
      const { readWeightsFile } = await import('../../src/scoring/weights-file/read-weights-file.js');
      const { weights202611 } = await import('../../src/scoring/weights-2026-11.js');
      const { compareWeights } = await import('../../src/scoring/weights-file/compare-weights.js');
      const { weightChangesText } = await import('./weights-text.js');
      const read = async (name: string) => (name === 'shipped' ? weights202611 : await readWeightsFile(name));
      const [old, now] = [await read(one), await read(other)];
      const changes = compareWeights(old, now);
      session.output.print(
        json ? JSON.stringify(changes) : weightChangesText(changes, [old.version, now.version], lang),
      );
    });
}

/** What a check is asked for is its result and no error; a file that cannot be read is one. */
function faultIn(error: unknown): VigieError {
  if (error instanceof VigieError && error.code === 'configuration') return error;
  throw error;
}

const checkHelp = `
The first fault is named with file, line, column, its entry and what to do next.

Exit codes: 0 no fault; 1 a fault; 3 a file that cannot be opened or is not UTF-8.`;

function checkCommand(session: Session): Command {
  return below('check', 'check a weights file against the definitions')
    .description('Check a weights file: every entry, its order, its caps, and that it fits the definitions.')
    .argument('<file>', 'a weights file (YAML or JSON)')
    .addHelpText('after', checkHelp)
    .action(async (file: string, { lang, json }: Options) => {
      const { weightsOf } = await import('../../src/scoring/weights-file/weights-in-force.js');
      const { digest } = await import('../../src/scoring/screen/shipped-tables.js');
      const { weightsFitText } = await import('./weights-text.js');
      const weights = await weightsOf(file).catch(faultIn);
      if (weights instanceof VigieError) {
        session.exitCode = 1;
        const place = weights.path.startsWith(file) ? weights.path : `${file}: ${weights.path}`;
        const fault = { place, message: weights.message };
        session.output.print(json ? JSON.stringify({ faults: [fault] }) : `${place}: ${weights.message}`);
        return;
      }
      const said = { version: weights.version, sha256: digest(weights), expires: weights.expires };
      session.output.print(
        json ? JSON.stringify({ ...said, faults: [] }) : `${file}: ${weightsFitText(weights, lang)}`,
      );
    });
}

const help = `
Weights are whole tenths of a deciban in a dated file with an owner and an expiry (docs/weights.md).

  vigie weights show --yaml > own.yaml
  vigie weights compare shipped own.yaml
  vigie screen payments.csv --out out/own --weights own.yaml`;

export function weightsCommand(session: Session): Command {
  return new Command('weights')
    .summary('show, compare, check and re-estimate the weights of evidence')
    .description('The numbers by which evidence becomes a score.')
    .addHelpText('after', help)
    .addCommand(showCommand(session))
    .addCommand(compareCommand(session))
    .addCommand(checkCommand(session))
    .addCommand(estimateCommand(session))
    .addCommand(calibrateCommand(session));
}
