import { describe, expect, it } from 'vitest';
import { type Route, routes } from '../../scoring/routes.js';
import { joined, say } from '../../scoring/say.js';
import { beforeAsking } from '../../scoring/whom-to-ask.js';
import type { LeadSheet } from '../lead-sheet.js';
import { sheetOnRoute, testSheet } from '../testing/test-report.js';
import { cite } from './cite.js';
import { narrativeOf } from './narrative.js';
import { narrativeText } from './narrative-text.js';
import { narrativeWords } from './narrative-words.js';
import { standingTexts } from './standing-texts.js';

describe.each(['en', 'fr'] as const)('a narrative in %s', (lang) => {
  const { headings } = narrativeWords[lang];
  const text = narrativeText(testSheet, lang);

  it('says who, what, when, where, how, why, what speaks against and what is unknown', () => {
    const said = narrativeOf(testSheet, lang).sections.map(({ heading }) => heading);
    expect(said).toEqual(['who', 'what', 'when', 'where', 'how', 'why', 'against', 'unknown']);
    for (const heading of Object.values(headings)) expect(text).toContain(`\n${heading}\n`);
  });

  it('gives the strongest reasons with the ids of their payments, and of the others that they are found too', () => {
    const why = narrativeOf(testSheet, lang).sections.find(({ heading }) => heading === 'why');
    const [first = ''] = why?.paragraphs ?? [];
    expect(first).toContain(lang === 'en' ? 'title of victim-one' : 'title of victim-one (fr)');
    expect(first).toContain('P-1');
    expect(why?.paragraphs.filter((each) => each.includes('P-1')).length).toBe(1);
    const { forComparison } = narrativeWords[lang];
    const titles = ['title of structure-one', 'title of amount-one'].map((each) =>
      lang === 'en' ? each : `${each} (fr)`,
    );
    expect(why?.paragraphs).toContain(forComparison(joined(titles, lang)));
  });

  it('says of a beneficiary with several names of which of them no age is known', () => {
    const none = { 'under-18': 0, '18-25': 0, older: 0, unknown: 0 };
    const names = [
      { number: 1, payments: [0], ages: { ...none, unknown: 1 } },
      { number: 2, payments: [1], ages: { ...none, older: 1 } },
    ];
    const told = (sheet: LeadSheet, beneficiary: string): string =>
      narrativeText({ ...sheet, namedAges: [{ beneficiary, names, share: ['phone'] }] }, lang);
    const unknown = lang === 'en' ? 'No age is known under name 1' : "Aucun âge n'est connu sous nom 1";
    expect(told(testSheet, 'B-1')).toContain(unknown);
    const own = sheetOnRoute('possible-victim-beneficiary');
    expect(told(own, own.partyId)).toContain(unknown);
  });

  it('counts parties and not their records, which it names together', () => {
    const [payment] = testSheet.payments;
    if (payment === undefined) throw new Error('the sheet has no payment');
    const payments = Array.from({ length: 9 }, (_, at) => ({
      ...payment,
      number: at + 1,
      counterparty: `B-${at}`,
      ...(at < 3 ? {} : { oneWith: `B-${at % 3}` }),
    }));
    const counted = { ...testSheet.counted, payments: 9, counterparties: 3 };
    const said = narrativeText({ ...testSheet, counted, payments }, lang);
    expect(said).toContain(lang === 'en' ? 'to 3 beneficiaries' : 'à 3 bénéficiaires');
    const lines = said.split('\n').filter((line) => line.startsWith(lang === 'en' ? '  To B-' : '  À B-'));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('B-0, B-3, B-6 (3');
  });

  it('is short, whatever the number of payments', () => {
    const [payment] = testSheet.payments;
    if (payment === undefined) throw new Error('the sheet has no payment');
    const payments = Array.from({ length: 200 }, (_, at) => ({
      ...payment,
      number: at + 1,
      counterparty: `B-${at % 9}`,
    }));
    const { opening, sections } = narrativeOf({ ...testSheet, payments }, lang);
    const words = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)].join(' ').split(' ');
    expect(words.length).toBeLessThan(700);
  });

  it('tells of each beneficiary its payments, sum, period and age, and where it was paid out and ordered', () => {
    const payments = testSheet.payments.map((each) => ({
      ...each,
      payoutCity: 'Douala',
      payoutAgent: 'CM-1',
      ipCountry: 'CM',
    }));
    const told = narrativeText({ ...testSheet, payments, customerSince: '2018-03-10' }, lang);
    expect(told).toContain(
      lang === 'en'
        ? 'To B-1: 2 payments, 50.00 EUR, 2026-03-01 – 2026-03-02; age unknown (2); paid out in Douala, agent CM-1 (2 times).'
        : 'À B-1 : 2 paiements, 50,00 EUR, 2026-03-01 – 2026-03-02 ; âge inconnu (2) ; versé à Douala, point de retrait CM-1 (2 fois).',
    );
    expect(told).toContain(`CM, 2 ${lang === 'en' ? 'payments' : 'paiements'} (P-1, P-2)`);
    expect(told).toContain('2018-03-10');
  });

  it('begins with the protection of who may need it, and with that alone', () => {
    for (const route of routes) {
      const [first] = narrativeOf(sheetOnRoute(route), lang).opening;
      const opening = narrativeWords[lang].opening[route];
      if (opening !== undefined) expect(first).toBe(opening);
      expect(opening === undefined).toBe(route === 'review');
    }
  });

  it('has, before anything else, every instruction of its route and every caveat on who may be a victim', () => {
    for (const route of routes) {
      const sheet: LeadSheet = {
        ...sheetOnRoute(route),
        protectedOthers: [{ route: 'possible-victim-beneficiary', ids: ['B-1'] }],
        paidByVictims: [{ counterparty: 'B-1', payers: 3 }],
      };
      const opening = narrativeOf(sheet, lang).opening;
      const asked = [...beforeAsking(route), ...sheet.protective].map((each) => say(each, lang));
      for (const text of [...asked, ...standingTexts(sheet, lang)])
        expect(opening.join('\n').toLowerCase()).toContain(text.toLowerCase());
    }
  });

  it('lists each payment that it cites with what was stated, and no other', () => {
    const cited = text.slice(text.indexOf(`\n${headings.cited}\n`));
    expect(cited).not.toContain('extract.csv');
    expect(cited).toContain(lang === 'en' ? "the payer's friend, present" : 'ami du payeur, cadeau');
    expect(cited).toContain('[3] P-3');
    const alone = narrativeText({ ...testSheet, setAside: [] }, lang);
    expect(alone).not.toContain('[3] P-3');
  });

  it('shows no name unless one was asked for', () => {
    expect(text).toContain(narrativeWords[lang].masked);
    const named = { ...testSheet, names: ['Ana \u202Eson'] };
    expect(narrativeText(named, lang)).toContain('Ana \\u{202e}son');
  });

  it('says of payments beyond the list that they are read for what holds of a party', () => {
    const counted = testSheet.payments.filter(({ standing }) => standing === 'counted');
    const beyond = {
      ...testSheet,
      payments: testSheet.payments.map((each) => ({ ...each, isBeyondList: true })),
    };
    const sentence = narrativeWords[lang].beyondList(counted.length, counted.length);
    expect(narrativeText(beyond, lang)).toContain(sentence);
    expect(text).not.toContain(sentence);
  });

  it('says that nothing is unknown only where nothing is', () => {
    const { nothingUnknown } = narrativeWords[lang];
    expect(text).not.toContain(nothingUnknown);
    expect(narrativeText({ ...testSheet, unknown: [] }, lang)).toContain(nothingUnknown);
  });
});

it('many payments are cited by the first ids and by the numbers of all', () => {
  const [first] = testSheet.payments;
  if (first === undefined) throw new Error('the sheet has no payment');
  const payments = Array.from({ length: 9 }, (_, at) => ({ ...first, id: `P${at + 1}`, number: at + 1 }));
  expect(cite({ payments }, [1, 2], 'en')).toBe('2 payments (P1, P2)');
  expect(cite({ payments }, [1, 2, 3, 4, 5, 6, 9], 'en')).toBe(
    '7 payments (P1, P2, P3 and 4 more, numbers [1-6, 9])',
  );
});

it('says of what kind of pattern it speaks: of a victim never that of a payer', () => {
  const said = (route: Route): readonly string[] => narrativeOf(sheetOnRoute(route), 'en').opening;
  const { about, notVerdict } = narrativeWords.en;
  expect(said('review').slice(-2)).toEqual([about.payer, notVerdict]);
  expect(said('undetermined')).toContain(about.payer);
  expect(said('possible-victim-beneficiary')).toContain(about.beneficiary);
  expect(said('possible-extortion-victim')).toContain(about.victim);
  expect(said('possible-fraud-victim').join(' ')).not.toContain(about.payer);
});

it('only where somebody may be a victim do signs of that stand apart from the pattern', () => {
  const why = (route: Route): string =>
    (
      narrativeOf(sheetOnRoute(route), 'en').sections.find(({ heading }) => heading === 'why')?.paragraphs ??
      []
    ).join(' ');
  expect(why('possible-fraud-victim')).toContain('for comparison and not against this person');
  expect(why('undetermined')).not.toContain('for comparison');
});
