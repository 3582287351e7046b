import type { Interval } from '../src/statistics/clopper-pearson.js';
import type { Bound } from './bounds.js';
import type {
  Delay,
  Evaluation,
  OperatingPoint,
  ParityRow,
  Recall,
  RoleEvaluation,
  Warning,
} from './evaluation.js';
import { number, percent, range, rateText, section } from './evaluation-text.js';
import { type EvaluationWords, evaluationWords, type Language, noticeLines } from './evaluation-words.js';
import { markdownTable } from './markdown-table.js';
import { collectorLines, comparisonLines, resolutionLines } from './render-network.js';

/** The same content as the text, for programs; the notice is its first property and stands on its first line. */
export function renderEvaluationJson(result: Evaluation, bounds?: readonly Bound[]): string {
  return `${JSON.stringify(bounds === undefined ? result : { ...result, bounds })}\n`;
}

/** Markdown tables. The notice is the first line in every language, so that a program or a reader finds it. */
export function renderEvaluation(result: Evaluation, lang: Language = 'en'): string {
  const words = evaluationWords[lang];
  const lines = [
    ...noticeLines(words),
    '',
    `# ${words.title}`,
    '',
    words.note,
    '',
    ...section(
      words.runs,
      markdownTable(
        [words.run, words.asOf, words.versions],
        result.runs.map(({ run, as_of, versions }) => [
          `${run}`,
          as_of ?? '–',
          Object.entries(versions)
            .map(([name, version]) => `${name} ${version}`)
            .join(', '),
        ]),
      ),
    ),
    ...(result.warnings.length === 0
      ? []
      : section(
          words.warnings,
          result.warnings.map((warning) => `- ${warningText(warning, words, lang)}`),
        )),
    ...roleLines(words.payers, result.payers, words, lang),
    ...roleLines(words.beneficiaries, result.beneficiaries, words, lang),
    ...collectorLines(result.collectors, words, lang),
    ...comparisonLines(result.comparison, words, lang),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function warningText(warning: Warning, words: EvaluationWords, lang: Language): string {
  switch (warning.code) {
    case 'leads-without-label':
      return words.leadsWithoutLabel(warning.run, warning.count);
    case 'several-as-of':
      return words.severalAsOf(warning.run, warning.count);
    case 'rate-below-one-party':
      return words.rateBelowOneParty(
        warning.role === 'payer' ? words.payers : words.beneficiaries,
        rateText(warning.rate, lang),
        number(warning.innocents, lang),
      );
    case 'single-run':
      return words.singleRun;
  }
}

function roleLines(
  title: string,
  role: RoleEvaluation,
  words: EvaluationWords,
  lang: Language,
): readonly string[] {
  if (role.parties === 0) return section(title, [words.noParties]);
  const { average_precision: precision } = role;
  const summary = [
    words.population(number(role.targets, lang), number(role.innocents, lang), number(role.left_out, lang)),
    '',
    words.averagePrecision(
      precision.value === null ? '–' : number(precision.value, lang, 3),
      range(precision.bootstrap, (end) => number(end, lang, 3)),
    ),
    '',
    words.lost(
      number(role.lost.count, lang),
      `${percent(role.lost.rate, lang)}, ${range(role.lost.exact, (end) => percent(end, lang))}`,
    ),
  ];
  return [
    ...section(title, summary),
    ...role.operating_points.flatMap((point) => pointLines(point, words, lang)),
    ...section(words.confusion, confusionTable(role, words, lang), 3),
    ...section(words.delays, [words.delaysNote, '', ...delayTable(role.delays, words, lang)], 3),
    ...section(
      words.parityAt(rateText(role.parity.innocent_alert_rate, lang)),
      parityTable(role.parity.rows, words, lang),
      3,
    ),
    ...section(words.difficulty, difficultyTable(role, words, lang), 3),
    ...resolutionLines(role.resolution, words, lang),
  ];
}

function recallName({ by, group }: Recall, words: EvaluationWords): string {
  if (by === 'all') return words.all;
  return by === 'class' ? group : `${words.payments}: ${group}`;
}

function pointLines(point: OperatingPoint, words: EvaluationWords, lang: Language): readonly string[] {
  const rate = rateText(point.innocent_alert_rate, lang);
  const cut = point.cut_db === null ? words.everyListed : `${number(point.cut_db, lang, 1)} dB`;
  const ends = (end: number): string => percent(end, lang);
  const recall = markdownTable(
    [words.group, words.targets, words.found, words.recall, words.bootstrap, words.exact],
    point.recall.map((one) => [
      recallName(one, words),
      number(one.total, lang),
      number(one.count, lang),
      percent(one.rate, lang),
      range(one.bootstrap, ends),
      one.total === 0 ? '–' : range(one.exact, ends),
    ]),
  );
  const innocents = markdownTable(
    [words.className, words.parties, words.alerted, words.rate, words.upper],
    [{ class: words.all, ...point.innocents }, ...point.innocent_classes].map((one) => [
      one.class,
      number(one.total, lang),
      number(one.count, lang),
      percent(one.rate, lang, 3),
      percent(one.exact.upper, lang, 3),
    ]),
  );
  const share = (
    { count, total, wilson }: { count: number; total: number; wilson: Interval },
    digits: number,
  ): string =>
    total === 0
      ? '–'
      : `${percent(count / total, lang, digits)} [${range(wilson, (end) => percent(end, lang, digits))}]`;
  const spread = markdownTable(
    [words.run, words.targets, words.recall, words.parties, words.innocentsAlerted],
    point.runs.map((run) => [
      `${run.run}`,
      number(run.recall.total, lang),
      share(run.recall, 1),
      number(run.innocents_alerted.total, lang),
      share(run.innocents_alerted, 3),
    ]),
  );
  return [
    ...section(words.recallAt(rate, cut), recall, 3),
    ...section(words.innocentsAt(rate), innocents, 3),
    ...(point.runs.length > 1 ? section(words.spreadAt(rate), spread, 3) : []),
  ];
}

function confusionTable(role: RoleEvaluation, words: EvaluationWords, lang: Language): readonly string[] {
  const routes = Object.keys(role.confusion[0]?.routes ?? {});
  return markdownTable(
    [
      words.className,
      words.parties,
      words.ranked,
      ...routes.map((route) => (route === 'not-listed' ? words.notListed : route)),
    ],
    role.confusion.map((row) => [
      row.class,
      number(row.parties, lang),
      number(row.ranked, lang),
      ...routes.map((route) => number(row.routes[route] ?? 0, lang)),
    ]),
  );
}

function delayTable(rows: readonly Delay[], words: EvaluationWords, lang: Language): readonly string[] {
  const spread = (quantiles: Delay['days'], digits: number): string =>
    quantiles === null
      ? '–'
      : `${number(quantiles.median, lang, digits)} [${number(quantiles.p10, lang, digits)}, ${number(quantiles.p90, lang, digits)}]`;
  return markdownTable(
    [words.className, words.targets, words.alerted, words.before, words.days, words.paymentsUntil],
    rows.map((row) => [
      row.class === 'all' ? words.all : row.class,
      number(row.targets, lang),
      number(row.alerted, lang),
      number(row.alerted_before, lang),
      spread(row.days, 1),
      spread(row.payments, 0),
    ]),
  );
}

function parityTable(rows: readonly ParityRow[], words: EvaluationWords, lang: Language): readonly string[] {
  const ratio = (value: number | null): string => (value === null ? '–' : number(value, lang, 2));
  return markdownTable(
    [words.group, words.parties, words.alerted, words.rate, words.ratio, words.interval, words.detectable],
    rows.map((row) => [
      `${words.by[row.by]}: ${row.group}`,
      number(row.parties, lang),
      ...(row.shown
        ? [
            number(row.alerted ?? 0, lang),
            percent(row.rate, lang, 3),
            ratio(row.ratio),
            `${ratio(row.lower)} – ${row.upper === null ? '∞' : ratio(row.upper)}`,
          ]
        : [words.notShown, words.notShown, words.notShown, words.notShown]),
      ratio(row.smallest_detectable_ratio),
    ]),
  );
}

function difficultyTable(role: RoleEvaluation, words: EvaluationWords, lang: Language): readonly string[] {
  const { indicators, logistic_regression: regression } = role.difficulty;
  return markdownTable(
    [words.indicator, words.precision],
    [
      ...indicators.map((one) => [one.indicator, number(one.average_precision, lang, 3)]),
      ...(regression === null
        ? []
        : [[words.regression(regression.folds), number(regression.average_precision, lang, 3)]]),
    ],
  );
}
