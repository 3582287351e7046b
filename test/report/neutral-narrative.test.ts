/** What is filled into a report names nobody as guilty, in either language, on any route, scored or not. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../apps/cli/language.js';
import { renderPage } from '../../src/report/html/render-page.js';
import { narrativeText } from '../../src/report/narrative/narrative-text.js';
import { sheetOf } from '../../src/report/sheet-of.js';
import { testReport } from '../../src/report/testing/test-report.js';
import { otherExplanations } from '../../src/scoring/other-explanations.js';
import { createScorer } from '../../src/scoring/score.js';
import { testExplanation } from '../../src/scoring/test-explanation.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Evidence } from '../../src/typology/evidence.js';
import { library } from '../../src/typology/library/index.js';
import { judgingWords, unaccented } from '../../src/typology/yaml/loaded-word.js';

const shipped = catalogue(library);

/** Every indicator of the library at its strongest. */
function everythingHolds(): Evidence {
  const strata = shipped.indicators.map(({ strata: all }) => all.length);
  return {
    at: testExplanation.asOf,
    stratum: (indicator, epoch) => (epoch === 0 ? (strata[indicator] ?? 0) : -1),
    last: () => testExplanation.asOf,
    behind: () => 1,
    shared: () => 1,
  };
}

function fullSheet(role: 'payer' | 'beneficiary') {
  const scorer = createScorer(weights202611, shipped);
  const evidence = everythingHolds();
  const explanation = {
    ...testExplanation,
    role,
    lead: { ...testExplanation.lead, role },
    pattern: scorer.waterfall(evidence, role, 'pattern'),
    victim: scorer.waterfall(evidence, role, 'victim'),
    behind: new Map(shipped.indicators.map((_, at) => [at, [0, 1]])),
    measured: new Map(),
    told: new Map(),
  };
  return sheetOf(explanation, shipped, weights202611);
}

describe.each(languages)('in %s', (lang) => {
  const full = (['payer', 'beneficiary'] as const).map(fullSheet);

  it('says every reason of the library that holds', () => {
    // What weighs nothing stands on the page alone: a report text is short.
    const page = renderPage(testReport(full), lang).replaceAll('&#39;', "'");
    const texts = [page, ...full.map((sheet) => narrativeText(sheet, lang))].join('\n');
    for (const { title } of shipped.indicators) expect(texts).toContain(title[lang].replaceAll('’', "'"));
  });

  it('judges nobody', () => {
    const texts = [...testReport().sheets, ...full].map((sheet) => narrativeText(sheet, lang));
    const others = otherExplanations.map(({ words }) => words[lang]);
    for (const text of [...texts, ...others, renderPage(testReport(full), lang)]) {
      expect(unaccented(text).match(judgingWords)).toBeNull();
    }
  });
});
