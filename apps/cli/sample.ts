import { Command, Option } from 'commander';
import type { SampleSummary } from '../../src/scoring/sample/write-sample.js';
import { formatCount, type Language, languages } from './language.js';
import { reasonValue, wholeValue } from './option-values.js';
import type { Session } from './session.js';

interface Options {
  readonly run: string;
  readonly size: number;
  readonly seed: number;
  readonly out: string;
  readonly ids?: string;
  readonly ledger?: string;
  readonly lang: Language;
  readonly json?: true;
}

const help = `
Draws parties below the floor, each with a probability that is known, so that what is missed there
can be estimated: strata by role, band and residual payments, more where the outcome is likelier.
Parties of whom every payment in scope is explained, which no run scores, have strata of their own,
payer/explained and beneficiary/explained, by payments in scope: they are read from the ledger. Nobody
under 18 is drawn. The run must have been made with "vigie screen --all".

The file is readable by you only, bears pseudonyms as scores.parquet does, and expires after 30 days.
With --ids it bears the ids of parties for readers; the reason is kept in the file and beside the
ledger (its name with .samples.jsonl). Readers fill in outcome (reported, confirmed, dismissed,
explained, open, escalated, protected) and decided_at and remove no row; then

  vigie evaluate --sample FILE`;

interface Say {
  readonly drawn: (drawn: string, parties: string, seed: string) => string;
  readonly ids: Readonly<Record<SampleSummary['ids'], string>>;
  readonly expires: (at: string) => string;
}

const words: Readonly<Record<Language, Say>> = {
  en: {
    drawn: (drawn, parties, seed) => `${drawn} of ${parties} parties below the floor drawn (seed ${seed}):`,
    ids: { party: 'A list of people to read: it bears ids.', pseudonym: 'It bears pseudonyms.' },
    expires: (at) => `It may be kept until ${at}.`,
  },
  fr: {
    drawn: (drawn, parties, seed) =>
      `${drawn} parties tirées sur ${parties} sous le plancher (graine ${seed}) :`,
    ids: {
      party: 'Une liste de personnes à lire : elle porte des identifiants.',
      pseudonym: 'Elle porte des pseudonymes.',
    },
    expires: (at) => `Elle peut être conservée jusqu’au ${at}.`,
  },
};

export function sampleText(summary: SampleSummary, seed: number, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  return [
    say.drawn(count(summary.drawn), count(summary.parties), String(seed)),
    ...summary.strata.map(
      ({ stratum, parties, drawn }) => `  ${stratum}: ${count(drawn)} / ${count(parties)}`,
    ),
    `${say.ids[summary.ids]} ${say.expires(summary.expires_at)}`,
    `  ${summary.out}`,
  ].join('\n');
}

export function sampleCommand(session: Session): Command {
  return new Command('sample')
    .summary('draw parties below the floor to read, with known probabilities')
    .description('Draw a stratified sample of parties below the floor.')
    .requiredOption('--run <dir>', 'folder of a run made with --all')
    .addOption(
      new Option('--size <number>', 'how many parties to draw').argParser(wholeValue).makeOptionMandatory(),
    )
    .addOption(
      new Option('--seed <number>', 'equal seeds draw equal samples')
        .argParser(wholeValue)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'the sample (CSV); it must not be there')
    .addOption(
      new Option('--ids <reason>', 'write ids of parties, for readers; the reason is recorded').argParser(
        reasonValue,
      ),
    )
    .option('--ledger <file>', 'the ledger of the run (default: as run.json says)')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', help)
    .action(async ({ run, size, seed, out, ids, ledger, lang, json }: Options) => {
      const { readRunFolder } = await import('../../src/scoring/screen/run-folder.js');
      const { writeSample } = await import('../../src/scoring/sample/write-sample.js');
      const summary = await writeSample({
        run: await readRunFolder(run, ledger === undefined ? {} : { ledger }),
        size,
        seed,
        out,
        now: Date.now(),
        ...(ids === undefined ? {} : { ids }),
      });
      session.output.print(json ? JSON.stringify(summary) : sampleText(summary, seed, lang));
    });
}
