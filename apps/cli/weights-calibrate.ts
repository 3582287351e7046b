import { Command, Option } from 'commander';
import type { Outcome } from '../../evaluate/read-outcomes.js';
import type { Calibration, DecidedLead } from '../../src/scoring/calibration.js';
import { leastDecided } from '../../src/scoring/calibration.js';
import type { Lead } from '../../src/scoring/lead.js';
import { decimalsText } from '../../src/scoring/say.js';
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
says how many there are and nothing else. A share holds for the leads that people read, at this
institution, under these weights; it is no probability that a party is of the pattern.`;

interface Say {
  readonly tooFew: (decided: string, needed: string) => string;
  readonly header: readonly string[];
  readonly note: string;
}

const words: Readonly<Record<Language, Say>> = {
  en: {
    tooFew: (decided, needed) =>
      `${decided} decided leads: no share of reported leads is given below ${needed}. Use the bands as words.`,
    header: ['band', 'role', 'decided', 'reported', 'share', '95 %'],
    note: 'Of leads that people read and decided, here and under these weights; no probability.',
  },
  fr: {
    tooFew: (decided, needed) =>
      `${decided} pistes décidées : aucune part de pistes déclarées n’est donnée en dessous de ${needed}. Employez les bandes comme des mots.`,
    header: ['bande', 'rôle', 'décidées', 'déclarées', 'part', '95 %'],
    note: 'Parmi les pistes lues et décidées, ici et avec ces poids ; ce n’est pas une probabilité.',
  },
};

/** Of several runs, each party once: as the last run before its decision saw it. */
function decidedLeads(leads: readonly Lead[], outcomes: readonly Outcome[]): readonly DecidedLead[] {
  const key = ({ role, id }: Pick<Outcome, 'role' | 'id'>): string => `${role}:${id}`;
  const decided = new Map(outcomes.map((outcome) => [key(outcome), outcome]));
  const latest = new Map<string, Lead>();
  for (const lead of leads) {
    const at = key({ role: lead.role, id: lead.party_id });
    const outcome = decided.get(at);
    if (outcome?.reported === undefined) continue;
    if (outcome.decidedAt !== undefined && lead.as_of > outcome.decidedAt) continue;
    const before = latest.get(at);
    if (before === undefined || lead.as_of > before.as_of) latest.set(at, lead);
  }
  return [...latest].map(([at, { role, band }]) => ({
    role,
    band,
    reported: decided.get(at)?.reported === true,
  }));
}

function calibrationText({ decided, needed, bands }: Calibration, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  if (bands === null) return say.tooFew(count(decided), count(needed));
  const percent = (share: number): string => `${decimalsText(share * 100, language, 1)} %`;
  const rows = bands.map((one) => [
    one.band,
    one.role,
    count(one.decided),
    count(one.reported),
    percent(one.share),
    `${percent(one.interval.lower)} – ${percent(one.interval.upper)}`,
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(say.header), line(say.header.map(() => '---')), ...rows.map(line), '', say.note].join('\n');
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
      const { reachesFloor } = await import('../../src/scoring/bands.js');
      const { isVictimRoute } = await import('../../src/scoring/routes.js');
      const { calibration } = await import('../../src/scoring/calibration.js');
      const { writePrivateFile } = await import('../../src/scoring/private-file.js');
      const leads = await Promise.all(
        run.map(async (directory) => {
          const { weights } = await readRunFolder(directory);
          const all = await readLeads(`${directory}/leads.csv`);
          return all.filter(({ score, route }) => reachesFloor(score, weights) && !isVictimRoute(route));
        }),
      );
      const found = calibration(decidedLeads(leads.flat(), await readOutcomes(labels)));
      if (out !== undefined) await writePrivateFile(out, [`${JSON.stringify(found, undefined, 2)}\n`]);
      session.output.print(json ? JSON.stringify(found) : calibrationText(found, lang));
    });
}
