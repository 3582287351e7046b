/** What is stated with the payments that a reason cites, where the reason reads what payers state. */
import type { Indicator, Words } from '../typology/definition.js';
import { walk } from '../typology/shape.js';
import type { PaymentLine } from './lead-explanation.js';
import { type Language, say } from './say.js';
import { purposeWordsOf, relationshipWords } from './stated-words.js';

function reads({ strata }: Indicator, stratum: number, column: string): boolean {
  const when = strata[stratum - 1]?.when;
  if (when === undefined) return false;
  return walk(when).some((part) => (part.kind === 'column' || part.kind === 'is') && part.column === column);
}

/** Which known values of a column a stratum names; none where it reads all of them. */
function valuesRead({ strata }: Indicator, stratum: number, column: string): ReadonlySet<string> {
  const when = strata[stratum - 1]?.when;
  const parts = when === undefined ? [] : walk(when);
  return new Set(
    parts.flatMap((part) =>
      (part.kind === 'is' && part.column === column ? part.one : []).filter((value) => value !== 'unknown'),
    ),
  );
}

/** `family support (1), present (2)`, the most frequent first. */
function tallied(values: readonly Words[], language: Language): string {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = say(value, language);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([text, count]) => `${text} (${count})`)
    .join(', ');
}

function told(name: Words, of: number, values: readonly Words[], rest: Words, language: Language): string {
  const what = values.length === 0 ? '' : `${language === 'fr' ? ' : ' : ': '}${tallied(values, language)}`;
  return say(
    {
      en: `${name.en} with ${values.length} of the ${of} payments cited${what}${rest.en}`,
      fr: `${name.fr} dans ${values.length} des ${of} paiements cités${what}${rest.fr}`,
    },
    language,
  );
}

/** Nothing of a reason that does not read it: what is stated stands beside each payment anyway. */
export function statedWith(
  definition: Indicator,
  stratum: number,
  payments: readonly PaymentLine[],
  cited: readonly number[],
  language: Language,
): string[] {
  const lines = cited.flatMap((at) => payments[at] ?? []);
  const texts: string[] = [];
  if (lines.length === 0) return texts;
  if (reads(definition, stratum, 'purpose_category')) {
    const given = lines.flatMap(({ purpose }) => purpose ?? []);
    const read = valuesRead(definition, stratum, 'purpose_category');
    const understood = given
      .filter((purpose) => (read.size === 0 ? purpose !== 'unknown' : read.has(purpose)))
      .map((each) => purposeWordsOf[each]);
    const unread = given.length - understood.length;
    const rest: Words =
      unread === 0
        ? { en: '', fr: '' }
        : {
            en: `; with ${unread} more it is of no category that this reason reads (services, or words of none) and counts for nothing`,
            fr: ` ; dans ${unread} autres, il n’entre dans aucune des catégories que lit cette raison (prestations, ou mots sans catégorie) et ne compte pas`,
          };
    const name = {
      en: 'a purpose that this reason reads stands',
      fr: 'un motif que cette raison lit figure',
    };
    texts.push(told(name, lines.length, understood, rest, language));
  }
  if (reads(definition, stratum, 'relationship')) {
    const stated = lines
      .flatMap(({ relationship }) => relationship ?? [])
      .map((each) => relationshipWords[each]);
    const name = { en: 'a relationship is stated', fr: 'un lien est déclaré' };
    texts.push(told(name, lines.length, stated, { en: '', fr: '' }, language));
  }
  return texts;
}
