import { describe, expect, it } from 'vitest';
import { catalogue } from '../typology/catalogue.js';
import type { Expression } from '../typology/expression.js';
import {
  absent,
  amount,
  and,
  below,
  column,
  count,
  days,
  distinct,
  fact,
  gap,
  greatest,
  group,
  groupMax,
  is,
  known,
  minus,
  named,
  not,
  or,
  peak,
  residual,
  share,
  slope,
  sum,
} from '../typology/language.js';
import { library } from '../typology/library/index.js';
import { measuresOf } from '../typology/outer-measures.js';
import { render } from '../typology/render.js';
import { measuredTexts } from './measure-words.js';

function said(measure: Expression, value: string): readonly string[] {
  return (['en', 'fr'] as const).flatMap((language) => measuredTexts([{ measure, value }], 'EUR', language));
}

const aPerson = or(
  is('beneficiary_type', 'person'),
  not(known({ kind: 'column', column: 'beneficiary_type' })),
);

describe('what was measured, in words', () => {
  it.each<[string, Expression, string, string, string]>([
    ['a count', count(residual()), '3', 'payments: 3', 'paiements : 3'],
    [
      'what is named',
      count(named(column('capture_software'), { within: days(30) })),
      '1',
      'payments (within 30 d, among payments out of scope too): 1',
      'paiements (en 30 j, y compris hors du périmètre) : 1',
    ],
    [
      'a share of bands next to each other',
      share(is('amount_band', 'below_5', '5_60', '60_150'), residual(), 1),
      '5/6',
      'share of payments below 150: 83.3 %',
      'part des paiements de moins de 150 : 83,3 %',
    ],
    [
      'a share below an amount',
      share(below(amount, 6_050), residual(), 1),
      '1',
      'share of payments amount < 60.50: 100 %',
      'part des paiements montant < 60,50 : 100 %',
    ],
    [
      'distinct counterparties in a window with a condition',
      distinct('counterparty', residual({ within: days(90), where: aPerson })),
      '4',
      'different counterparties (within 90 d, to people or to somebody of unknown type): 4',
      'contreparties différentes (en 90 j, à des personnes ou à un bénéficiaire de type inconnu) : 4',
    ],
    [
      'a gap in days',
      gap('median', residual(), 2),
      '656640',
      'median time between payments: 7.6 d',
      'délai médian entre paiements : 7,6 j',
    ],
    [
      'a sum as money',
      sum(amount, residual()),
      '150050',
      'sum of amounts: 1500.50 EUR',
      'somme des montants : 1500,50 EUR',
    ],
    [
      'the greatest amount as money',
      greatest(amount, residual()),
      '335567',
      'greatest amount: 3355.67 EUR',
      'plus grand montant : 3355,67 EUR',
    ],
    [
      'the greatest sum of a stretch as money',
      peak(sum(amount, residual({ within: days(3) })), residual()),
      '120000',
      'sum of amounts (within 3 d): 1200.00 EUR',
      'somme des montants (en 3 j) : 1200,00 EUR',
    ],
    [
      'the greatest share of a stretch as a share',
      peak(share(below(amount, 6_050), residual(), 1), residual()),
      '1/2',
      'share of payments amount < 60.50: 50 %',
      'part des paiements montant < 60,50 : 50 %',
    ],
    [
      'a slope by its sign',
      slope('gap', residual(), 5),
      '-3/7',
      'times between payments: falling',
      'délais entre paiements : en baisse',
    ],
    [
      'a truth',
      absent(residual(), days(30)),
      'true',
      'no unexplained payment since: yes',
      'aucun paiement inexpliqué depuis : oui',
    ],
    [
      'what is unknown',
      sum(amount, residual()),
      'unknown',
      'sum of amounts: unknown',
      "somme des montants : on l'ignore",
    ],
    [
      'values with one counterparty',
      groupMax('counterparty', residual(), distinct('purpose_category', group())),
      '3',
      'different purposes, at most, with one counterparty: 3',
      'nombre de motifs différents, au plus, avec une même contrepartie : 3',
    ],
    [
      'a value other than unknown',
      distinct('purpose_category', residual({ where: not(is('purpose_category', 'unknown')) })),
      '5',
      'different purposes (where the purpose is understood): 5',
      'nombre de motifs différents (là où le motif est compris) : 5',
    ],
    [
      'values of a list',
      share(is('relationship', 'friend', 'none', 'other'), residual(), 1),
      '1',
      "share of payments stated as the payer's friend, no relationship or another relationship: 100 %",
      'part des paiements déclarés comme ami du payeur, aucun lien ou autre lien : 100 %',
    ],
    [
      'a difference in age',
      greatest(minus(column('payer_age'), column('beneficiary_age')), residual()),
      '34',
      'greatest difference in age, the payer the older: 34 years',
      "plus grand écart d'âge, le payeur étant l'aîné : 34 ans",
    ],
    [
      'a share of what is known, once',
      share(and(known(column('round_sent')), column('round_sent')), residual(), 1),
      '1/2',
      'share of payments round as sent: 50 %',
      "part des paiements ronds à l'envoi : 50 %",
    ],
  ])('says %s', (_name, measure, value, en, fr) => {
    expect(said(measure, value)).toEqual([en, fr]);
  });

  it('does not join bands that stand apart', () => {
    expect(said(share(is('amount_band', 'below_5', '60_150'), residual(), 1), '1')[0]).toContain(
      'below_5, 60_150',
    );
  });

  it('leaves facts to those who say them better', () => {
    expect(said(greatest(fact('counterparty', 'who-else'), residual()), '2')).toEqual([]);
    expect(said(fact('self', 'listed'), '1')).toEqual([]);
  });

  it('has words for every measure of the library', () => {
    const { indicators } = catalogue(library);
    const measures = indicators.flatMap(({ strata }) => strata.flatMap(({ when }) => measuresOf(when)));
    const bare = measures.filter((measure) =>
      said(measure, '1').some((text) => text.includes(render(measure))),
    );
    expect(bare.map(render)).toEqual([]);
    const french = measures.flatMap((measure) => measuredTexts([{ measure, value: '1' }], 'EUR', 'fr'));
    expect(french.filter((text) => /_|[<>]|unknown|\bnon \(/.test(text))).toEqual([]);
  });
});

describe('two measures of one reason', () => {
  it.each(['en', 'fr'] as const)('never bear one label in %s', (language) => {
    for (const definition of library) {
      if (definition.kind === 'explanation') continue;
      for (const { when, name } of definition.strata) {
        const measures = new Map(measuresOf(when).map((measure) => [render(measure), measure]));
        const labels = [...measures.values()].flatMap((measure) =>
          measuredTexts([{ measure, value: '1' }], 'EUR', language),
        );
        expect(new Set(labels).size, `${definition.id} ${name}: ${labels.join(' | ')}`).toBe(labels.length);
      }
    }
  });
});
