/** What an evaluation says of joined records, of lists of collectors and of two screenings compared. */
import type {
  CollectorLists,
  Comparison,
  ComparisonPoint,
  ListCut,
  PairKind,
  Proportion,
  Resolution,
} from './evaluation.js';
import { number, percent, range, rateText, section } from './evaluation-text.js';
import type { EvaluationWords, Language } from './evaluation-words.js';
import { markdownTable } from './markdown-table.js';

/** More kinds of pairs than these say nothing to a reader; JSON has all. */
const shownKinds = 12;

function shareRow(name: string, of: Proportion, lang: Language): readonly string[] {
  return [
    name,
    number(of.count, lang),
    number(of.total, lang),
    percent(of.rate, lang),
    of.total === 0 ? '–' : range(of.exact, (end) => percent(end, lang)),
  ];
}

export function resolutionLines(
  resolution: Resolution | null,
  words: EvaluationWords,
  lang: Language,
): readonly string[] {
  if (resolution === null) return [];
  const { records, persons, precision, recall, f1, one_name, missed, wrongly_joined } = resolution;
  const kinds = (title: string, some: readonly PairKind[]): readonly string[] => [
    '',
    `${title}:`,
    '',
    ...(some.length === 0
      ? [words.noPairs]
      : markdownTable(
          [words.className, words.pairs],
          some.slice(0, shownKinds).map(({ classes, pairs }) => [classes.join(' – '), number(pairs, lang)]),
        )),
  ];
  return section(
    words.resolution,
    [
      words.resolved(number(records, lang), number(persons, lang)),
      '',
      ...markdownTable(
        [words.measure, words.joinedRight, words.pairs, words.rate, words.exact],
        [
          shareRow(words.precisionOf, precision, lang),
          shareRow(words.recall, recall, lang),
          ['F1', '', '', f1 === null ? '–' : number(f1, lang, 3), ''],
          shareRow(words.recallOneName, one_name.recall, lang),
          [words.f1OneName, '', '', one_name.f1 === null ? '–' : number(one_name.f1, lang, 3), ''],
        ],
      ),
      ...kinds(words.missedPairs, missed),
      ...kinds(words.wrongPairs, wrongly_joined),
    ],
    3,
  );
}

export function collectorLines(
  collectors: CollectorLists | null,
  words: EvaluationWords,
  lang: Language,
): readonly string[] {
  if (collectors === null) return [];
  const note = words.collectorsNote(
    number(collectors.collectors, lang),
    number(collectors.parties, lang),
    number(collectors.listed, lang),
  );
  return [
    ...section(words.collectors, [note]),
    ...collectors.lists.flatMap((list) => listLines(list, words, lang)),
    ...section(
      words.elsewhere,
      collectors.not_in_lists.length === 0
        ? [words.noPairs]
        : markdownTable(
            [words.route, words.parties],
            collectors.not_in_lists.map(({ route, parties }) => [
              route === 'not-listed' ? words.notListed : route,
              number(parties, lang),
            ]),
          ),
      3,
    ),
  ];
}

function listLines(list: ListCut, words: EvaluationWords, lang: Language): readonly string[] {
  const split = (head: string, rows: ListCut['routes']): readonly string[] =>
    markdownTable(
      [head, words.entries, words.ofCollectors],
      rows.map(({ name, entries, collectors }) => [name, number(entries, lang), number(collectors, lang)]),
    );
  return section(
    words.listOf(list.times, number(list.entries, lang)),
    [
      ...markdownTable(
        [words.measure, words.ofCollectors, words.of, words.rate, words.exact],
        [shareRow(words.precisionOf, list.precision, lang), shareRow(words.recall, list.recall, lang)],
      ),
      '',
      ...split(words.route, list.routes),
      '',
      ...split(words.className, list.classes),
    ],
    3,
  );
}

export function comparisonLines(
  comparison: Comparison | null,
  words: EvaluationWords,
  lang: Language,
): readonly string[] {
  if (comparison === null) return [];
  return [
    ...section(words.comparison, [words.comparisonNote(number(comparison.persons, lang))]),
    ...comparison.points.flatMap((point) => pointLines(point, words, lang)),
  ];
}

function pointLines(point: ComparisonPoint, words: EvaluationWords, lang: Language): readonly string[] {
  const rate = rateText(point.innocent_alert_rate, lang);
  const cut = (db: number | null): string => (db === null ? words.everyListed : `${number(db, lang, 1)} dB`);
  const missed = markdownTable(
    [words.payments, words.targets, words.missedWithout, words.missedWith, words.fewer, words.bootstrap],
    point.groups.map((one) => [
      one.group,
      number(one.targets, lang),
      number(one.missed.without, lang),
      number(one.missed.with, lang),
      percent(one.fewer, lang),
      range(one.bootstrap, (end) => percent(end, lang)),
    ]),
  );
  const alerts = markdownTable(
    [words.className, words.parties, words.without, words.with],
    [
      { ...point.innocents, class: words.allInnocents },
      ...point.hub_payers.map((row) => (row.class === 'all' ? { ...row, class: words.allHubPayers } : row)),
    ].map((row) => [
      row.class,
      number(row.with.total, lang),
      alertText(row.without, lang),
      alertText(row.with, lang),
    ]),
  );
  return [
    ...section(words.comparedAt(rate, cut(point.cut_db.with), cut(point.cut_db.without)), missed, 3),
    ...section(words.hubPayersAt(rate), alerts, 3),
  ];
}

function alertText({ count, total, rate, exact }: Proportion, lang: Language): string {
  if (total === 0) return '–';
  return `${number(count, lang)} (${percent(rate, lang, 3)}, ≤ ${percent(exact.upper, lang, 3)})`;
}
