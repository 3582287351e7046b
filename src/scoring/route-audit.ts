/** Which conditions of a route hold (R2, R3), so that a reader sees why somebody is in the protection queue or is not. */
import type { Words } from '../typology/definition.js';
import { bandCounts } from './age-bands.js';
import { ageBandWords, agesText, namedAgesText, namesWithoutAge } from './age-words.js';
import { reachesFloor } from './bands.js';
import type { AgeCounts, LeadExplanation } from './lead-explanation.js';
import { aboveAlert, standsBesideSigns } from './routes.js';
import { decibansText, joined, type Language, say } from './say.js';
import { type ScoreKind, scoreNames } from './score-names.js';
import { hasFindings } from './waterfall.js';
import type { Weights } from './weights.js';

export interface RouteCondition {
  /** Undefined where nobody knows. */
  readonly holds: boolean | undefined;
  readonly words: Words;
}

export interface RouteAudit {
  readonly conditions: readonly RouteCondition[];
  /** The party's own, as a band. */
  readonly age: Words;
  /** What decides nothing here, and a reader would ask for. */
  readonly notes: readonly Words[];
}

export const holdsWords: Readonly<Record<'true' | 'false' | 'undefined', Words>> = {
  true: { en: 'holds', fr: 'remplie' },
  false: { en: 'does not hold', fr: 'non remplie' },
  undefined: { en: 'unknown', fr: 'inconnue' },
};

/** The band that decides: an older one where the ages known differ, and unknown where none is known. */
function ageOf(counts: AgeCounts): Words {
  const found = (['older', '18-25', 'under-18'] as const).find((band) => counts[band] > 0);
  return ageBandWords[found ?? 'unknown'];
}

/** An age is read at every payment of the role, of which those out of scope with other people are not shown. */
function allOf(held: number, shown: number, language: Language): string {
  if (held === shown) return language === 'fr' ? `les ${held} montrés` : `all ${held} shown`;
  return language === 'fr'
    ? `les ${held} connus, dont ${shown} montrés`
    : `all ${held} held, of which ${shown} are shown`;
}

function both(write: (language: Language) => string): Words {
  return { en: write('en'), fr: write('fr') };
}

/** A score beside what it is to reach: `-12.0 dB, floor -5.0 dB`. */
function against(score: number, limit: number, name: Words, language: Language): string {
  return `${decibansText(score, language)} dB, ${name[language]} ${decibansText(limit, language)} dB`;
}

const floorWords: Words = { en: 'floor', fr: 'plancher' };
const alertWords: Words = { en: 'alert from', fr: 'alerte dès' };

/** `pattern score -12.0 dB, floor -5.0 dB`. */
function scoreAgainst(
  kind: ScoreKind,
  score: number,
  limit: number,
  name: Words,
  language: Language,
): string {
  return `${scoreNames[kind][language]} ${against(score, limit, name, language)}`;
}

const young: Words = {
  en: 'aged 18 to 25 at every payment with a known age; an age known nowhere counts the same, to protect',
  fr: "18 à 25 ans à chaque paiement dont l'âge est connu ; un âge qui n'est connu nulle part compte de même, pour protéger",
};
const youngUnderAName: Words = {
  en: 'one of the persons paid may be young: there are clearly different names, each of which may be another person, and at one payment or more the age is 18 to 25 or unknown, which counts the same, to protect',
  fr: "une des personnes payées peut être jeune : il y a des noms bien différents, dont chacun peut être une autre personne, et à un paiement ou plus l'âge est de 18 à 25 ans ou inconnu, ce qui compte de même, pour protéger",
};

/** Of several names each may be another person's: one payment is enough. */
function isYoung({ ages, severalNames }: LeadExplanation): boolean | undefined {
  const { '18-25': aged18to25, older, unknown } = ages;
  if (older > 0 && !(severalNames && aged18to25 + unknown > 0)) return false;
  return aged18to25 > 0 ? true : undefined;
}

/** A second name of whom no age is known is said beside the age that is. */
function ageBesideNames(counts: AgeCounts, named: LeadExplanation['namedAges']): Words {
  const age = ageOf(counts);
  if (age === ageBandWords.unknown || namesWithoutAge(named).missing === 0) return age;
  return {
    en: `${age.en}; unknown under another name`,
    fr: `${age.fr} ; inconnu sous un autre nom`,
  };
}

/** Ages name by name: what a route reads of all payments together is not each person's. */
function namedNotes({ namedAges, role }: LeadExplanation): readonly Words[] {
  return namedAges.map((each) => both((language) => namedAgesText(each, role, language)));
}

function beneficiaryAudit(explanation: LeadExplanation, weights: Weights): RouteAudit {
  const { pattern, ages, namedAges, payments, notShown } = explanation;
  const counted = (language: Language): string => {
    const all = allOf(payments.length + notShown, payments.length, language);
    return language === 'fr'
      ? `âge, en paiements, ${all} : ${agesText(ages, 'fr')}`
      : `age, in payments, ${all}: ${agesText(ages, 'en')}`;
  };
  const floor = weights.cuts[weights.floor];
  const score = (language: Language): string =>
    scoreAgainst('pattern', pattern.total, floor, floorWords, language);
  return {
    conditions: [
      {
        holds: reachesFloor(pattern.total, weights),
        words: both((language) =>
          language === 'fr'
            ? `le profil de ce bénéficiaire atteint le plancher (${score('fr')})`
            : `the pattern of this beneficiary reaches the floor (${score('en')})`,
        ),
      },
      {
        holds: isYoung(explanation),
        words: both(
          (language) =>
            `${say(explanation.severalNames ? youngUnderAName : young, language)} (${counted(language)})`,
        ),
      },
    ],
    age: ageBesideNames(ages, namedAges),
    notes: namedNotes(explanation),
  };
}

function payerAudit(explanation: LeadExplanation, weights: Weights): RouteAudit {
  const { pattern, victim, ages, payments, notShown } = explanation;
  const held = payments.length + notShown;
  const floor = weights.cuts[weights.floor];
  const alert = weights.cuts[weights.alert];
  const found = hasFindings(victim);
  const reached = found && reachesFloor(victim.total, weights);
  const patternStands = standsBesideSigns(pattern.total, weights);
  const paid = bandCounts(payments.map(({ beneficiaryAge }) => beneficiaryAge));
  const patternText = (language: Language): string =>
    joined(
      [
        scoreAgainst('pattern', pattern.total, alert, alertWords, language),
        `${scoreNames.protection[language]} ${decibansText(victim.total, language)} dB`,
      ],
      language,
    );
  return {
    conditions: [
      {
        holds: found,
        words: {
          en: 'a sign of extortion or fraud suffered is found in the payments',
          fr: "un signe d'extorsion ou de fraude subie se trouve dans les paiements",
        },
      },
      ...(found
        ? [
            {
              holds: reached,
              words: both((language) =>
                language === 'fr'
                  ? `ces signes atteignent le plancher (${scoreAgainst('protection', victim.total, floor, floorWords, 'fr')})`
                  : `these signs reach the floor (${scoreAgainst('protection', victim.total, floor, floorWords, 'en')})`,
              ),
            },
          ]
        : []),
      ...(reached
        ? [
            {
              holds: patternStands,
              words: both((language) =>
                language === 'fr'
                  ? `un profil fort se trouve aussi dans les mêmes paiements, à ${aboveAlert / 10} dB ou plus au-dessus de l'alerte : une personne formée décide alors d'abord (${patternText('fr')})`
                  : `a strong pattern is present in the same payments too, ${aboveAlert / 10} dB or more above the alert: then a trained reader decides first (${patternText('en')})`,
              ),
            },
          ]
        : []),
    ],
    age: ageOf(ages),
    notes: [
      both((language) =>
        language === 'fr'
          ? `âge du payeur, en paiements, ${allOf(held, payments.length, 'fr')} : ${agesText(ages, 'fr')} ; seul un âge de moins de 18 ans déciderait, et mènerait à la file restreinte`
          : `the payer's age, in payments, ${allOf(held, payments.length, 'en')}: ${agesText(ages, 'en')}; only an age under 18 would decide, and lead to the restricted queue`,
      ),
      both((language) =>
        language === 'fr'
          ? `âge des bénéficiaires, en paiements montrés : ${agesText(paid, 'fr')} ; ne décide pas de la file du payeur`
          : `age of those paid, in payments shown: ${agesText(paid, 'en')}; does not decide the payer's queue`,
      ),
      ...namedNotes(explanation),
    ],
  };
}

export function routeAudit(explanation: LeadExplanation, weights: Weights): RouteAudit {
  return explanation.role === 'payer'
    ? payerAudit(explanation, weights)
    : beneficiaryAudit(explanation, weights);
}

/** One line each, what holds first said: `holds: …`. */
export function routeLines(audit: RouteAudit, language: Language): readonly string[] {
  const colon = language === 'fr' ? ' : ' : ': ';
  return [
    ...audit.conditions.map(
      ({ holds, words }) => `${holdsWords[`${holds}`][language]}${colon}${words[language]}`,
    ),
    ...audit.notes.map((words) => words[language]),
  ];
}
