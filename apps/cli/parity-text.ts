/** What an audit of parity found, in words. */
import { markdownTable } from '../../evaluate/markdown-table.js';
import type { RunParity } from '../../src/scoring/parity/audit-run.js';
import {
  type Axis,
  largestUpper,
  type ParityGroup,
  type ParityPoint,
} from '../../src/scoring/parity/parity-audit.js';
import type { ParityResult } from '../../src/scoring/parity/parity-record.js';
import { decimalsText } from '../../src/scoring/say.js';
import { formatCount, type Language } from './language.js';

interface Say {
  readonly population: Readonly<Record<RunParity['population'], string>>;
  readonly senders: (senders: string, inScope: string) => string;
  readonly point: (at: string, alerted: string) => string;
  readonly own: Readonly<Record<RunParity['own_alerts'], string>>;
  readonly by: Readonly<Record<Axis, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly header: readonly string[];
  readonly notShown: string;
  readonly beside: string;
  readonly above: string;
  readonly proven: string;
  readonly result: Readonly<Record<ParityResult, string>>;
  readonly note: string;
}

const words: Readonly<Record<Language, Say>> = {
  en: {
    population: { 'innocent-senders': 'innocent senders', 'all-senders': 'senders' },
    senders: (senders, inScope) => `${senders}, of whom ${inScope} with a payment in scope`,
    point: (at, alerted) => `At ${at}: ${alerted} alerted`,
    own: {
      'leads written': 'the leads of the run',
      'parties in the alert band': 'the alert band of the run',
    },
    by: {
      corridor: 'corridor',
      relationship: 'relationship',
      phone: 'phone',
      address: 'address',
      name: 'name',
      listing: 'corridors',
    },
    groups: {
      known: 'known',
      'not-known': 'not known',
      unknown: 'unknown',
      listed: 'listed',
      unlisted: 'unlisted',
    },
    header: ['group', 'senders', 'alerted', 'rate', 'ratio to the others', '95 %', 'smallest detectable', ''],
    notShown: 'not shown',
    beside: 'beside',
    above: 'ABOVE 1.5',
    proven: 'ABOVE 1.5, PROVEN',
    result: {
      passed: 'Passed: no upper bound of a group that can be shown is above 1.5.',
      failed:
        'Failed: the upper bound of a group is above 1.5, so that a burden of half as much again is not excluded.',
      'not-shown': 'Not shown: no group is large enough to show a ratio of 1.5, and of none is one proven.',
    },
    note: 'A group whose smallest detectable ratio (80 % power) is above 1.5 is not shown, as its figures would say nothing, unless a ratio above 1.5 is proven: the lower end of its interval, widened for how many such groups there are, lies above 1.5. Names are looked at here alone; no score reads how a name is built.',
  },
  fr: {
    population: { 'innocent-senders': 'expéditeurs innocents', 'all-senders': 'expéditeurs' },
    senders: (senders, inScope) => `${senders}, dont ${inScope} avec un paiement dans le périmètre`,
    point: (at, alerted) => `À ${at} : ${alerted} alertés`,
    own: {
      'leads written': 'pistes de l’exécution',
      'parties in the alert band': 'la bande d’alerte de l’exécution',
    },
    by: {
      corridor: 'corridor',
      relationship: 'relation',
      phone: 'téléphone',
      address: 'adresse',
      name: 'nom',
      listing: 'corridors',
    },
    groups: {
      known: 'connu',
      'not-known': 'inconnu',
      unknown: 'inconnu',
      listed: 'listés',
      unlisted: 'non listés',
      'other-script': 'autre écriture',
      mononym: 'un mot',
      particles: 'particules',
      compound: 'composé',
      'two-words': 'deux mots',
      'three-or-more': 'trois mots ou plus',
    },
    header: [
      'groupe',
      'expéditeurs',
      'alertés',
      'taux',
      'rapport aux autres',
      '95 %',
      'plus petit décelable',
      '',
    ],
    notShown: 'non montré',
    beside: 'à côté',
    above: 'AU-DESSUS DE 1,5',
    proven: 'AU-DESSUS DE 1,5, PROUVÉ',
    result: {
      passed: 'Réussi : aucune borne haute d’un groupe que l’on peut montrer ne dépasse 1,5.',
      failed:
        'Échec : la borne haute d’un groupe dépasse 1,5 ; une charge de moitié plus lourde n’est pas exclue.',
      'not-shown':
        'Non montré : aucun groupe n’est assez grand pour montrer un rapport de 1,5, et aucun n’en a un de prouvé.',
    },
    note: 'Un groupe dont le plus petit rapport décelable (puissance 80 %) dépasse 1,5 n’est pas montré, car ses chiffres ne diraient rien, sauf si un rapport supérieur à 1,5 est prouvé : la borne basse de son intervalle, élargi selon le nombre de ces groupes, dépasse 1,5. Les noms ne sont regardés qu’ici ; aucun score ne lit comment un nom est fait.',
  },
};

export function parityText(found: RunParity, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const decimal = (value: number | null, digits = 2): string =>
    value === null ? '–' : decimalsText(value, language, digits, digits);
  const burden = ({ kept, lower }: ParityGroup): string => {
    if (kept !== false) return '';
    return (lower ?? 0) > largestUpper ? say.proven : say.above;
  };
  const row = (one: ParityGroup): readonly string[] => {
    const name = `${say.by[one.by]}: ${say.groups[one.group] ?? one.group}`;
    const detectable = decimal(one.smallest_detectable_ratio);
    if (!one.shown) return [name, count(one.parties), say.notShown, '', '', '', detectable, ''];
    return [
      name,
      count(one.parties),
      count(one.alerted ?? 0),
      one.rate === null ? '–' : `${decimal(one.rate * 100, 3)} %`,
      decimal(one.ratio),
      `${decimal(one.lower)} – ${one.upper === null ? '∞' : decimal(one.upper)}`,
      detectable,
      one.gated ? burden(one) : say.beside,
    ];
  };
  const points = found.points.flatMap((point: ParityPoint) => [
    '',
    say.point(
      point.at === 'own' ? say.own[found.own_alerts] : `${decimalsText(point.at * 100, language, 4)} %`,
      count(point.alerted),
    ),
    '',
    ...markdownTable(say.header, point.groups.map(row)),
  ]);
  return [
    `${say.senders(`${count(found.senders)} ${say.population[found.population]}`, count(found.in_scope))} (${found.weights})`,
    ...points,
    '',
    say.result[found.result],
    say.note,
  ].join('\n');
}
