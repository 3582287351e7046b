import { Command, Option } from 'commander';
import { markdownTable } from '../../evaluate/markdown-table.js';
import type { Calibration } from '../../src/scoring/calibration.js';
import { leastDecided } from '../../src/scoring/calibration.js';
import { decimalsText } from '../../src/scoring/say.js';
import { type Joined, joinLeads, type ReasonLeftOut, reasonsLeftOut } from './decided-leads.js';
import { formatCount, type Language, languages } from './language.js';
import { collected } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly labels: string;
  readonly run: readonly string[];
  readonly out?: string;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Joins the leads of one or more runs with their outcomes (see "vigie weights estimate --help"). From
${leastDecided} decided leads on it prints the share of reported leads per band with its 95 % interval; below, it
says how many there are and nothing else.

A decided lead is a party of a run at or above the floor and on no route of protection that people
reported or dismissed, not before the as_of of the run; of several runs the last before the decision
counts. Of the others it says how many are left out and why: undecided, in no run given (not listed,
or an unknown id), below the floor, on a route of protection, decided before the run.

A share holds for the leads that people read, at this institution, under these weights; it is no
probability that a party is of the pattern.`;

interface Say {
  readonly given: (given: string, decided: string, leftOut: string) => string;
  readonly leftOut: Readonly<Record<ReasonLeftOut, string>>;
  readonly nobody: string;
  readonly tooFew: (decided: string, needed: string) => string;
  readonly header: readonly string[];
  readonly note: string;
}

const words: Readonly<Record<Language, Say>> = {
  en: {
    given: (given, decided, leftOut) =>
      `Parties with an outcome: ${given}. Decided leads: ${decided}. Left out: ${leftOut}.`,
    leftOut: {
      undecided: 'undecided',
      in_no_run: 'in no run given',
      below_floor: 'below the floor',
      protection_route: 'on a route of protection',
      decided_before_run: 'decided before the run',
    },
    nobody: 'nobody',
    tooFew: (decided, needed) =>
      `${decided} decided leads: no share of reported leads is given below ${needed}. Use the bands as words.`,
    header: ['band', 'role', 'decided', 'reported', 'share', '95 %'],
    note: 'Of leads that people read and decided, here and under these weights; no probability.',
  },
  fr: {
    given: (given, decided, leftOut) =>
      `Parties avec une décision : ${given}. Pistes décidées : ${decided}. Laissées de côté : ${leftOut}.`,
    leftOut: {
      undecided: 'non décidées',
      in_no_run: 'dans aucune exécution donnée',
      below_floor: 'sous le plancher',
      protection_route: 'sur une voie de protection',
      decided_before_run: 'décidées avant l’exécution',
    },
    nobody: 'aucune',
    tooFew: (decided, needed) =>
      `${decided} pistes décidées : aucune part de pistes déclarées n’est donnée en dessous de ${needed}. Employez les bandes comme des mots.`,
    header: ['bande', 'rôle', 'décidées', 'déclarées', 'part', '95 %'],
    note: 'Parmi les pistes lues et décidées, ici et avec ces poids ; ce n’est pas une probabilité.',
  },
};

/** What was found, with how many of those given are in it and why the others are not. */
type Calibrated = Calibration & Omit<Joined, 'leads'>;

function givenText({ given, decided, left_out: left }: Calibrated, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const reasons = reasonsLeftOut
    .filter((reason) => left[reason] > 0)
    .map((reason) => `${count(left[reason])} ${say.leftOut[reason]}`);
  return say.given(count(given), count(decided), reasons.length === 0 ? say.nobody : reasons.join(', '));
}

function calibrationText(found: Calibrated, language: Language): string {
  const { decided, needed, bands } = found;
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const given = givenText(found, language);
  if (bands === null) return `${given}\n${say.tooFew(count(decided), count(needed))}`;
  const percent = (share: number): string => `${decimalsText(share * 100, language, 1)} %`;
  const rows = bands.map((one) => [
    one.band,
    one.role,
    count(one.decided),
    count(one.reported),
    percent(one.share),
    `${percent(one.interval.lower)} – ${percent(one.interval.upper)}`,
  ]);
  return [given, '', ...markdownTable(say.header, rows, 2), '', say.note].join('\n');
}

export function calibrateCommand(session: Session): Command {
  return new Command('calibrate')
    .summary('the share of reported leads per band, from 200 decided leads on')
    .description('Say what share of the leads of each band people reported.')
    .requiredOption('--labels <file>', 'outcomes of parties (CSV)')
    .requiredOption('--run <dir>', 'folder of a run; may be repeated', collected)
    .option('--out <file>', 'write the same as JSON, for reports')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async ({ labels, run, out, lang, json }: Options) => {
      const { readOutcomes } = await import('../../evaluate/read-outcomes.js');
      const { readLeads } = await import('../../src/scoring/read-leads.js');
      const { readRunFolder } = await import('../../src/scoring/screen/run-folder.js');
      const { calibration } = await import('../../src/scoring/calibration.js');
      const { writePrivateFile } = await import('../../src/scoring/private-file.js');
      const runs = await Promise.all(
        run.map(async (directory) => ({
          weights: (await readRunFolder(directory)).weights,
          leads: await readLeads(`${directory}/leads.csv`),
        })),
      );
      const { leads, ...given } = joinLeads(runs, await readOutcomes(labels));
      const found: Calibrated = { ...given, ...calibration(leads) };
      if (out !== undefined) await writePrivateFile(out, [`${JSON.stringify(found, undefined, 2)}\n`]);
      session.output.print(json ? JSON.stringify(found) : calibrationText(found, lang));
    });
}
