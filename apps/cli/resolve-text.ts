/** What resolution did, in words. */

import type { PairExplanation } from '../../src/network/resolve/explain-pair.js';
import type { Judged } from '../../src/network/resolve/judge.js';
import type { Suggestions } from '../../src/network/resolve/suggestions.js';
import type { Resolution } from '../../src/network/resolve/write-resolution.js';
import { joined } from '../../src/scoring/say.js';
import { formatInstant } from '../../src/time.js';
import { formatCount, type Language } from './language.js';
import { comparisonWords, flagWords, levelWords, resolveWords, whyWords } from './resolve-words.js';

export function resolutionText(resolution: Resolution | undefined, lang: Language): string {
  const say = resolveWords[lang];
  if (resolution === undefined) return say.nothing;
  const count = (value: number): string => formatCount(value, lang);
  const { models } = resolution;
  return [
    say.parties(count(resolution.parties), count(resolution.records), `${resolution.version}`),
    say.joined(count(resolution.joined_by_resolution), count(resolution.joined_by_judgement)),
    ...(resolution.joined_by_payers > 0 ? [say.paid(count(resolution.joined_by_payers))] : []),
    say.suggested(count(resolution.suggestions), count(resolution.refused)),
    say.compared(count(resolution.pairs), count(resolution.profiles)),
    ...(['payer', 'beneficiary'] as const).map((role) =>
      say.model[models[role].estimated ? 'own' : 'shipped'](
        say.roles[role],
        count(models[role].pairs_of_one),
      ),
    ),
    ...resolution.kept_apart.map(({ of, why, pairs }) =>
      say.keptApart[of](count(pairs), whyWords[lang][why] ?? why),
    ),
    ...resolution.flags.map(({ flag, records }) => say.flag(count(records), flagText(flag, lang))),
  ].join('\n');
}

export function judgedText({ one, other, verdict, before }: Judged, lang: Language): string {
  const say = resolveWords[lang];
  const held = before === null ? '' : ` ${say.before(say.verdicts[before])}`;
  return `${say.judged(one, other, say.verdicts[verdict])}${held} ${say.apply}`;
}

export function suggestionsText({ all, shown }: Suggestions, lang: Language): string {
  const say = resolveWords[lang];
  if (all === 0) return say.noSuggestions;
  const lines = shown.map((each) => {
    const agreed = each.fields.filter(({ weight }) => weight > 0).map((field) => fieldText(field, lang));
    return `${decibans(each.score, lang)} dB  ${say.roles[each.role]}  ${each.one}  ${each.other}\n  ${joined(agreed, lang)}${reasonText(each, lang)}`;
  });
  return [say.someSuggestions(formatCount(shown.length, lang), formatCount(all, lang)), ...lines].join('\n');
}

export function pairText(pair: PairExplanation, lang: Language): string {
  const say = resolveWords[lang];
  const { judgement } = pair;
  return [
    `${say.roles[pair.role]}  ${pair.one}  ${pair.other}`,
    say.outcome[pair.oneParty ? 'one' : 'two'],
    `${signed(pair.prior, lang)} dB  ${say.prior}`,
    ...pair.fields.map((field) => `${signed(field.weight, lang)} dB  ${fieldText(field, lang)}`),
    `${signed(pair.score, lang)} dB  ${say.total}`,
    ...(pair.why === '' ? [] : [whyWords[lang][pair.why] ?? pair.why]),
    pair.blocks.length === 0 ? say.noBlocks : say.blocks(pair.blocks.join(', ')),
    ...pair.flags.map((flag) => flagText(flag, lang)),
    ...(judgement === null
      ? []
      : [
          say.held(
            say.verdicts[judgement.verdict],
            judgement.by,
            formatInstant(judgement.at),
            judgement.reason,
          ),
        ]),
  ].join('\n');
}

export function historyText(
  { path, records }: { readonly path: string; readonly records: number },
  lang: Language,
): string {
  return resolveWords[lang].history(path, formatCount(records, lang));
}

function fieldText({ comparison, level }: PairExplanation['fields'][number], lang: Language): string {
  const colon = lang === 'fr' ? ' : ' : ': ';
  return `${comparisonWords[lang][comparison]}${colon}${levelWords[lang][level] ?? level}`;
}

function reasonText({ why }: PairExplanation, lang: Language): string {
  return why === '' || why === 'below' ? '' : ` (${whyWords[lang][why] ?? why})`;
}

function flagText(flag: string, lang: Language): string {
  const [kind = '', ...rest] = flag.split('-');
  const about = rest.join('-');
  const say = flagWords[lang];
  switch (kind) {
    case 'placeholder':
    case 'skipped':
    case 'many':
      return say[kind](about);
    case 'large':
      return say.large();
    default:
      return flag;
  }
}

function decibans(tenths: number, lang: Language): string {
  const text = (tenths / 10).toFixed(1);
  return lang === 'fr' ? text.replace('.', ',') : text;
}

function signed(tenths: number, lang: Language): string {
  return `${tenths < 0 ? '' : '+'}${decibans(tenths, lang)}`.padStart(7);
}
