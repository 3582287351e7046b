/** What an indicator measured, in words: `payments: 12`, `share of payments below 60: 83 % (10/12)`. */
import type { Words } from '../typology/definition.js';
import type { Expression } from '../typology/expression.js';
import { render } from '../typology/render.js';
import { walk } from '../typology/shape.js';
import { differentText } from './column-words.js';
import { conditionText, windowText } from './condition-words.js';
import { phrases } from './explain-phrases.js';
import type { Measured } from './lead-explanation.js';
import { isMoney, isYears } from './measured-units.js';
import { namedPart } from './named-parts.js';
import { amountText, decimal, type Language, say } from './say.js';
import { signsFound } from './sign-words.js';
import { silenceText } from './silence-words.js';
import { type Unlinked, unlinkedText, unlinkedTexts } from './unlinked-words.js';

const yes: Words = { en: 'yes', fr: 'oui' };

const truths: Readonly<Record<string, Words>> = {
  true: yes,
  false: { en: 'no', fr: 'non' },
  unknown: { en: 'unknown', fr: 'on l’ignore' },
};

const oftenUnknown: readonly string[] = ['ip_abroad', 'payer_hour', 'beneficiary_hour', 'purpose_category'];

/** A share is of the payments of which it is known: where many lack it, that is not the share of all. */
function ofKnown(test: Expression, language: Language): string {
  for (const part of walk(test))
    if ((part.kind === 'column' || part.kind === 'is') && oftenUnknown.includes(part.column))
      return say(
        { en: ', of those of which it is known', fr: ', parmi ceux pour lesquels on le sait' },
        language,
      );
  return '';
}

const gapWords: Readonly<Record<Extract<Expression, { kind: 'gap' }>['take'], Words>> = {
  median: { en: 'median time between payments', fr: 'délai médian entre paiements' },
  mean: { en: 'mean time between payments', fr: 'délai moyen entre paiements' },
  min: { en: 'shortest time between payments', fr: 'plus court délai entre paiements' },
  max: { en: 'longest time between payments', fr: 'plus long délai entre paiements' },
};

function extremeText(kind: 'max' | 'min', of: Expression, language: Language): string {
  if (of.kind === 'subtract' && isYears(of.left) && isYears(of.right))
    return say(
      kind === 'max'
        ? {
            en: 'greatest difference in age, the payer the older',
            fr: 'plus grand écart d’âge, le payeur étant l’aîné',
          }
        : {
            en: 'least difference in age, the payer the older',
            fr: 'plus petit écart d’âge, le payeur étant l’aîné',
          },
      language,
    );
  const words = kind === 'max' ? { en: 'greatest', fr: 'plus grand' } : { en: 'least', fr: 'plus petit' };
  return `${say(words, language)} ${conditionText(of, language)}`;
}

/** What a measure counts or compares, without its value. */
function nameOf(measure: Expression, language: Language): string {
  const named = (words: Words, rest = ''): string => `${say(words, language)}${rest}`;
  switch (measure.kind) {
    case 'count':
      return named({ en: 'payments', fr: 'paiements' }, windowText(measure.over, language));
    case 'sum':
      return named({ en: 'sum of amounts', fr: 'somme des montants' }, windowText(measure.over, language));
    case 'share':
      return named(
        { en: 'share of payments ', fr: 'part des paiements ' },
        `${conditionText(measure.test, language)}${ofKnown(measure.test, language)}${windowText(measure.over, language)}`,
      );
    case 'distinct':
      return `${differentText(measure.of, language)}${windowText(measure.over, language)}`;
    case 'max':
    case 'min':
      return extremeText(measure.kind, measure.of, language);
    case 'multiply':
      return named({ en: 'it was so', fr: 'il en était ainsi' });
    case 'gap-share':
      return named({
        en: 'times between payments that are near their median',
        fr: 'délais entre paiements proches de leur médiane',
      });
    case 'gap':
      return named(gapWords[measure.take]);
    case 'slope':
      return measure.of === 'gap'
        ? named({ en: 'times between payments', fr: 'délais entre paiements' })
        : named({ en: 'amounts', fr: 'montants' });
    case 'unlinked':
      return unlinkedText(measure, language);
    case 'absent':
      return named(
        { en: 'no unexplained payment since', fr: 'aucun paiement inexpliqué depuis' },
        windowText(measure.over, language),
      );
    case 'sequence':
      return named({ en: 'payments that follow another so', fr: 'paiements qui suivent ainsi un autre' });
    case 'groups': {
      const part = namedPart(measure);
      if (part !== undefined) return named(part.words);
      if (measure.by !== 'counterparty') {
        const which = (lang: Language): string => differentText(measure.by, lang);
        return named(
          { en: `${which('en')} of which all of this holds`, fr: `${which('fr')} dont tout cela est vrai` },
          windowText(measure.over, language),
        );
      }
      return named(
        { en: 'counterparties with such payments', fr: 'contreparties avec de tels paiements' },
        windowText(measure.over, language),
      );
    }
    case 'group-max':
      if (measure.of.kind === 'distinct' && measure.of.of !== 'counterparty') {
        const most = { en: 'at most, with one counterparty', fr: 'au plus, avec une même contrepartie' };
        return `${differentText(measure.of.of, language)}, ${say(most, language)}`;
      }
      return named(
        {
          en: 'most payments to one counterparty',
          fr: 'plus grand nombre de paiements à une même contrepartie',
        },
        windowText({ set: 'residual', within: measure.over.within }, language),
      );
    case 'peak':
      return nameOf(measure.of, language);
    default:
      return render(measure);
  }
}

/** Of `3` or `7/2`. */
export function numberOf(value: string): number {
  const [n = '0', d = '1'] = value.split('/');
  return Number(n) / Number(d);
}

/** A ratio to one decimal, exact ones as they are. */
function numberText(value: string, language: Language, scale = 1): string {
  const number = numberOf(value) * scale;
  return decimal(Number.isInteger(number) ? String(number) : number.toFixed(1), language);
}

export function valueText(measure: Expression, value: string, currency: string, language: Language): string {
  const truth = truths[value];
  if (truth !== undefined) return say(truth, language);
  if (isMoney(measure)) return amountText(Math.round(numberOf(value)), currency, language);
  if (isYears(measure)) {
    const years = numberOf(value);
    const many = language === 'fr' ? Math.abs(years) >= 2 : years !== 1;
    const unit = many ? { en: 'years', fr: 'ans' } : { en: 'year', fr: 'an' };
    return `${numberText(value, language)} ${say(unit, language)}`;
  }
  switch (measure.kind) {
    case 'share':
    case 'gap-share':
      return `${numberText(value, language, 100)} %`;
    case 'gap':
      return `${numberText(value, language, 1 / 86_400)} ${language === 'fr' ? 'j' : 'd'}`;
    case 'unlinked':
      return numberText(value, language, 1 / 2);
    case 'peak':
    case 'group-max':
      return valueText(measure.of, value, currency, language);
    case 'multiply':
      return value === '1' ? say(yes, language) : numberText(value, language);
    case 'slope': {
      if (value.startsWith('-')) return say({ en: 'falling', fr: 'en baisse' }, language);
      return value === '0'
        ? say({ en: 'level', fr: 'stables' }, language)
        : say({ en: 'rising', fr: 'en hausse' }, language);
    }
    default:
      return numberText(value, language);
  }
}

/** Facts are said better by the entries of the list and by whom they were told of. */
function readsFact(measure: Expression): boolean {
  return (
    measure.kind === 'fact' ||
    ((measure.kind === 'max' || measure.kind === 'min') && measure.of.kind === 'fact')
  );
}

/** `share of payments below 60: 83.3 % (10 of 12)`. */
export function measuredText(
  { measure, value, share }: Measured,
  currency: string,
  language: Language,
): string {
  const colon = say(phrases.colon, language);
  const of = share === undefined ? '' : ` (${share.part} ${say(phrases.outOf, language)} ${share.of})`;
  return `${nameOf(measure, language)}${colon} ${valueText(measure, value, currency, language)}${of}`;
}

/** No more than a sentence holds: of a tally what is found, of the rest the first that is told in few words. */
export function briefTexts(measured: readonly Measured[], currency: string, language: Language): string[] {
  return measured
    .filter(
      ({ measure, silence }) => !readsFact(measure) && measure.kind !== 'unlinked' && silence === undefined,
    )
    .slice(0, 1)
    .flatMap((each) =>
      each.signs === undefined ? [measuredText(each, currency, language)] : signsFound(each.signs, language),
    );
}

function isCountOfUnlinked(each: Measured): each is Measured & { readonly measure: Unlinked } {
  return each.measure.kind === 'unlinked' && each.silence === undefined;
}

/** Measures and their values, in the order of the definition, but that counts of the same payers stand together. */
export function measuredTexts(measured: readonly Measured[], currency: string, language: Language): string[] {
  const told = measured.filter(({ measure }) => !readsFact(measure));
  const unlinked = told.filter(isCountOfUnlinked);
  return told.flatMap((each) => {
    if (isCountOfUnlinked(each)) {
      if (each !== unlinked[0]) return [];
      const counts = unlinked.map(({ measure, value }) => ({
        measure,
        value: valueText(measure, value, currency, language),
      }));
      return unlinkedTexts(counts, language);
    }
    const { value, silence, signs } = each;
    if (signs !== undefined) return signsFound(signs, language);
    return silence === undefined
      ? measuredText(each, currency, language)
      : silenceText(silence, value, language);
  });
}
