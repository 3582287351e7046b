import type { Bound, BoundId } from './bounds.js';
import type { Language } from './evaluation-words.js';
import { markdownTable } from './markdown-table.js';

interface BoundWords {
  readonly title: string;
  readonly header: readonly [string, string, string, string];
  readonly kept: string;
  readonly broken: string;
  readonly of: Readonly<Record<BoundId, string>>;
}

const words: Readonly<Record<Language, BoundWords>> = {
  en: {
    title: 'Bounds',
    header: ['of', 'bound', 'measured', 'kept'],
    kept: 'yes',
    broken: 'NO',
    of: {
      runs: 'runs of different seeds',
      targets: 'targets',
      'steady-families': 'steady families',
      'look-alikes': 'parties of the rarest look-alike',
      recall: 'recall of targets with 3 residual payments or more, at 0.05 % of innocents (lower bound)',
      'steady-families-alerted': 'share of steady families alerted, at 0.05 % of innocents (upper bound)',
      'minors-ranked': 'parties known to be under 18 and ranked, in either role',
      'minors-alerted': 'payers labelled as under 18 and alerted, at 0.05 % of innocents',
      'targets-lost': 'share of targets lost to a victim route (upper bound)',
      'best-single-indicator': 'average precision of the best single indicator',
    },
  },
  fr: {
    title: 'Bornes',
    header: ['sur', 'borne', 'mesuré', 'tenue'],
    kept: 'oui',
    broken: 'NON',
    of: {
      runs: 'exécutions de graines différentes',
      targets: 'cibles',
      'steady-families': 'familles régulières',
      'look-alikes': 'parties de la classe ressemblante la plus rare',
      recall: 'rappel des cibles à 3 paiements résiduels ou plus, à 0,05 % d’innocents (borne basse)',
      'steady-families-alerted': 'part des familles régulières alertées, à 0,05 % d’innocents (borne haute)',
      'minors-ranked': 'parties de moins de 18 ans connues comme telles et classées, dans les deux rôles',
      'minors-alerted': 'payeurs étiquetés de moins de 18 ans et alertés, à 0,05 % d’innocents',
      'targets-lost': 'part des cibles perdues sur une voie « victime » (borne haute)',
      'best-single-indicator': 'précision moyenne du meilleur indicateur seul',
    },
  },
};

function number(value: number, lang: Language): string {
  return value.toLocaleString(lang, { maximumFractionDigits: 6 });
}

/** A section to follow a rendered evaluation. */
export function renderBounds(bounds: readonly Bound[], lang: Language): string {
  const say = words[lang];
  const table = markdownTable(
    say.header,
    bounds.map(({ id, kind, bound, measured, kept }) => [
      say.of[id],
      `${kind === 'at-least' ? '≥' : '≤'} ${number(bound, lang)}`,
      measured === null ? '–' : number(measured, lang),
      kept ? say.kept : say.broken,
    ]),
  );
  return `\n## ${say.title}\n\n${table.join('\n')}\n`;
}
