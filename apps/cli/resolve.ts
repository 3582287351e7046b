import { Command, Option } from 'commander';
import { VigieError } from '../../src/errors.js';
import type { Verdict } from '../../src/ledger/judgements.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { type Language, languages } from './language.js';
import { reasonValue, wholeValue } from './option-values.js';
import { historyText, judgedText, pairText, resolutionText, suggestionsText } from './resolve-text.js';
import type { Session } from './session.js';

interface Options {
  readonly ledger: string;
  readonly lang: Language;
  readonly json?: true;
}

interface JudgeOptions extends Options {
  readonly same?: true;
  readonly different?: true;
  readonly undecided?: true;
  readonly by: string;
  readonly reason: string;
}

/** Pairs that a person reads at one sitting. */
const readingLimit = 50;

const help = `
Records that are alike enough become one party; less alike ones are suggested and joined by nobody.
Every screening does the same first. People have the last word, which every later run keeps.

  vigie resolve --ledger out/2026-11/ledger.duckdb
  vigie resolve suggestions --ledger out/2026-11/ledger.duckdb
  vigie resolve explain B-1 B-2 --ledger out/2026-11/ledger.duckdb
  vigie resolve judge B-1 B-2 --same --by "J. Doe" --reason "same passport" --ledger out/2026-11/ledger.duckdb`;

const judgeHelp = `
The latest judgement of two records holds; --undecided withdraws one and takes away the link by
likeness between the two; through a third record they may still be joined, which --different forbids.
One that contradicts others (A is B, B is C, A is not C), or that would
join a minor's record to an adult's, changes nothing. "vigie resolve" or the next screening applies it.`;

/** `vigie resolve` has them too, and takes those given behind a verb of its own; so verbs read both. */
function options(command: Command): Command {
  return command
    .option('--ledger <file>', 'the ledger that "vigie screen" wrote', 'ledger.duckdb')
    .addOption(new Option('--lang <language>', 'language of the text').choices(languages).default('en'))
    .option('--json', 'print JSON instead of text');
}

async function withLedger<T>(
  path: string,
  readOnly: boolean,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const { openLedger } = await import('../../src/ledger/ledger.js');
  const ledger = await openLedger(path, readOnly ? { readOnly } : { create: false });
  try {
    return await use(ledger);
  } finally {
    ledger.close();
  }
}

function verdictOf({ same, different, undecided }: JudgeOptions): Verdict {
  const said = (['same', 'different', 'undecided'] as const).filter(
    (_, at) => [same, different, undecided][at],
  );
  const [verdict] = said;
  if (verdict !== undefined && said.length === 1) return verdict;
  throw new VigieError('usage', 'vigie resolve judge', 'give one of --same, --different and --undecided');
}

export function resolveCommand(session: Session): Command {
  const onProgress = (step: string): void => session.output.progress({ step });
  const print = (json: true | undefined, data: unknown, text: string): void =>
    session.output.print(json === true ? JSON.stringify(data) : text);
  const judge = options(new Command('judge'))
    .description('Say that two records are one person, or are not, or that nobody can tell.')
    .argument('<one>', 'record id; payer:ID or beneficiary:ID where it stands in both roles')
    .argument('<other>', 'the other record id')
    .option('--same', 'one person')
    .option('--different', 'two people')
    .option('--undecided', 'looked at and left open')
    .addOption(
      new Option('--by <who>', 'who says so; it is kept').argParser(reasonValue).makeOptionMandatory(),
    )
    .addOption(new Option('--reason <text>', 'why; it is kept').argParser(reasonValue).makeOptionMandatory())
    .addHelpText('after', judgeHelp)
    .action(async (one: string, other: string, _: JudgeOptions, command: Command) => {
      const given = command.optsWithGlobals<JudgeOptions>();
      const verdict = verdictOf(given);
      const { judge: say } = await import('../../src/network/resolve/judge.js');
      const { by, reason } = given;
      const judged = await withLedger(given.ledger, false, (ledger) =>
        say(ledger, { one, other, verdict, by, reason, at: Date.now() }),
      );
      print(given.json, judged, judgedText(judged, given.lang));
    });
  const suggestions = options(new Command('suggestions'))
    .description('List the pairs that people should look at, strongest first, names masked.')
    .option('--limit <number>', 'how many at most', wholeValue, readingLimit)
    .action(async (_: Options, command: Command) => {
      const { ledger, lang, json, limit } = command.optsWithGlobals<Options & { readonly limit: number }>();
      const { readSuggestions } = await import('../../src/network/resolve/suggestions.js');
      const found = await withLedger(ledger, true, (opened) => readSuggestions(opened, limit));
      print(json, found, suggestionsText(found, lang));
    });
  const explain = options(new Command('explain'))
    .description('Say what two records have in common, what it weighs, and what became of it; names masked.')
    .argument('<one>', 'record id; payer:ID or beneficiary:ID where it stands in both roles')
    .argument('<other>', 'the other record id')
    .action(async (one: string, other: string, _: Options, command: Command) => {
      const { ledger, lang, json } = command.optsWithGlobals<Options>();
      const { explainPair } = await import('../../src/network/resolve/explain-pair.js');
      const found = await withLedger(ledger, true, (opened) =>
        explainPair(opened, { one, other }, onProgress),
      );
      print(json, found, pairText(found, lang));
    });
  const history = options(new Command('history'))
    .description('Write which records came to stand under another party id, from version to version.')
    .option('--out <file>', 'where to write', 'party_history.csv')
    .action(async (_: Options, command: Command) => {
      const { ledger, lang, json, out } = command.optsWithGlobals<Options & { readonly out: string }>();
      const { partyHistory, resolvedVersions } = await import('../../src/ledger/party-history.js');
      const { writePartyHistory } = await import('../../src/scoring/screen/write-party-history.js');
      const moved = await withLedger(ledger, true, async (opened) => {
        const versions = await resolvedVersions(opened);
        const steps = versions.slice(1).map((to, at) => partyHistory(opened, versions[at] as number, to));
        return (await Promise.all(steps)).flat();
      });
      await writePartyHistory(out, moved);
      const told = { path: out, records: moved.length };
      print(json, told, historyText(told, lang));
    });
  return options(new Command('resolve'))
    .summary('see and overrule which records are one person')
    .description('Resolve the records of a ledger into parties, and say what that did.')
    .addCommand(judge)
    .addCommand(suggestions)
    .addCommand(explain)
    .addCommand(history)
    .addHelpText('after', help)
    .action(async ({ ledger, lang, json }: Options) => {
      const { resolveParties } = await import('../../src/network/resolve/resolve-parties.js');
      const resolution = await withLedger(ledger, false, (opened) =>
        resolveParties(opened, { now: Date.now(), onProgress }),
      );
      print(json, resolution ?? null, resolutionText(resolution, lang));
    });
}
