/**
 * `paid-by-wide-payers` and `beside-wide-payers`: somebody who pays four people abroad or more whom nothing ties to
 * them also pays this beneficiary. A few payers make half of all payments of published cases (AIC T&I 589), to many
 * beneficiaries each; whoever is paid by one of them is chosen by somebody with no tie to any. One who pays twelve is
 * graded highest. Never told to a payer of itself or of whoever is linked to it, and never out of a score.
 */

import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Instant } from '../../time.js';
import { during, type Edge, endsOf, heldAbroad, heldAt, numberHeld, readEdges } from './edges.js';
import { mostShown, type NetworkFact, veryWide } from './network-fact.js';
import { groupsAt, linkingInstants, type PayerLinks, payerLinks, untilLinked } from './payer-links.js';
import { graded, holds, instantsOf, type Span, type Step, spansOf, stepsOf } from './spans.js';
import { type Beside, toldGreatest } from './told-greatest.js';

/** As many as `one-to-many` grades highest; two or three are a family, friends or one collector's names. */
const fewestPaid = 4;
/** Whoever pays so many is told of by itself: agents, givers and friends seldom pay as many without a tie to any. */
const veryMany = 12;

/** Edges abroad of the beneficiaries whom anybody who may be wide pays, while nobody concerned is known under 18. */
function edgesAroundWide(ledger: Ledger): Promise<readonly Edge[]> {
  return readEdges(
    ledger,
    `WITH ${heldAbroad},
    may_be_wide AS (
      SELECT payer FROM held GROUP BY payer HAVING count(DISTINCT beneficiary) >= ${fewestPaid}),
    around AS (SELECT DISTINCT beneficiary FROM held SEMI JOIN may_be_wide USING (payer))
    SELECT * FROM held SEMI JOIN around USING (beneficiary)`,
    ['payer', 'start', 'beneficiary', 'seq'],
  );
}

/** While a payer pays so many. */
function whilePaying(many: number, edges: readonly Edge[]): readonly Span[] {
  return spansOf(graded(numberHeld(edges, 'beneficiary'), (paid) => paid >= many, false));
}

/** Edges of those who pay so many, for as long as they do. */
function edgesOfWhoPays(many: number, edges: readonly Edge[]): readonly Edge[] {
  return [...grouped(edges, ({ payer }) => payer).values()].flatMap((own) => {
    if (endsOf(own, 'beneficiary').length < many) return [];
    const so = whilePaying(many, own);
    return own.flatMap((edge) => during(edge, so));
  });
}

/** Everybody whose payments a beneficiary has, those of them who pay many, and those who pay very many, while they do. */
interface Paid {
  readonly all: readonly Edge[];
  readonly wide: readonly Edge[];
  readonly widest: readonly Edge[];
}

function payersAt(edges: readonly Edge[], at: Instant): readonly number[] {
  return endsOf(heldAt(edges, at), 'payer');
}

/**
 * One; two and more where they are at least a sixth of who pays; at least a third; one who pays very many. Linked ones
 * are one. Whoever sells to hundreds is paid by some who pay many, so that the share says more than the number.
 */
function grade({ wide, widest, all }: Paid, links: PayerLinks, at: Instant): number {
  if (widest.some((edge) => holds(edge, at))) return veryWide;
  const payers = payersAt(wide, at);
  const groups = groupsAt(payers, links, at);
  if (groups < 2) return groups;
  const every = payersAt(all, at).length;
  if (3 * payers.length >= every) return 3;
  return 6 * payers.length >= every ? 2 : 1;
}

function told(beneficiary: number, paid: Paid, links: PayerLinks): readonly NetworkFact[] {
  const { all, wide, widest } = paid;
  const instants = [
    ...instantsOf(wide),
    ...instantsOf(widest),
    ...instantsOf(all),
    ...linkingInstants(endsOf(wide, 'payer'), links),
  ];
  return stepsOf(instants, (at) => grade(paid, links, at), 0).map(({ at, value }): NetworkFact => {
    const held = heldAt(value === veryWide ? widest : wide, at);
    const about = endsOf(held, 'payer');
    const payments = held.map(({ seq }) => seq);
    const detail = { count: about.length, by: [], about, payments: payments.slice(0, mostShown) };
    return { kind: 'paid-by-wide-payers', role: 'beneficiary', party: beneficiary, at, value, detail };
  });
}

/** Edges of others than a payer, until they are known as linked to it. */
function othersThan(payer: number, edges: readonly Edge[], links: PayerLinks): readonly Edge[] {
  return edges.flatMap((edge): readonly Edge[] => {
    if (edge.payer === payer) return [];
    const apart = untilLinked(edge, links, payer, edge.payer);
    return apart === undefined ? [] : [{ ...edge, ...apart }];
  });
}

function besideOf(
  payer: number,
  own: readonly Edge[],
  paid: Paid,
  links: PayerLinks,
): readonly Step<number>[] {
  const wide = othersThan(payer, paid.wide, links);
  if (wide.length === 0) return [];
  const others: Paid = {
    all: othersThan(payer, paid.all, links),
    wide,
    widest: othersThan(payer, paid.widest, links),
  };
  const instants = [
    ...instantsOf(own),
    ...instantsOf(others.all),
    ...instantsOf(wide),
    ...instantsOf(others.widest),
    ...linkingInstants(endsOf(wide, 'payer'), links),
  ];
  const gradeAt = (at: Instant): number =>
    own.some((edge) => holds(edge, at)) ? grade(others, links, at) : 0;
  return stepsOf(instants, gradeAt, 0);
}

/** `prepareFactSource` must have run. */
export async function widePayers(ledger: Ledger): Promise<readonly NetworkFact[]> {
  const edges = await edgesAroundWide(ledger);
  const wide = grouped(edgesOfWhoPays(fewestPaid, edges), ({ beneficiary }) => beneficiary);
  const widest = grouped(edgesOfWhoPays(veryMany, edges), ({ beneficiary }) => beneficiary);
  const around = edges.filter(({ beneficiary }) => wide.has(beneficiary));
  const links = await payerLinks(ledger, new Set(around.map(({ payer }) => payer)));
  const paid = new Map(
    [...grouped(around, ({ beneficiary }) => beneficiary)].map(([beneficiary, all]): [number, Paid] => [
      beneficiary,
      { all, wide: wide.get(beneficiary) ?? [], widest: widest.get(beneficiary) ?? [] },
    ]),
  );
  const beside = [...grouped(around, ({ payer }) => payer)].flatMap(([payer, own]) =>
    toldGreatest(
      { kind: 'beside-wide-payers', role: 'payer', party: payer },
      [...grouped(own, ({ beneficiary }) => beneficiary)].map(([beneficiary, of]): Beside => {
        const known = paid.get(beneficiary);
        if (known === undefined) throw new Error(`beneficiary ${beneficiary} is paid and has no payer`);
        return { other: beneficiary, edges: of, steps: besideOf(payer, of, known, links) };
      }),
    ),
  );
  return [...[...paid].flatMap(([beneficiary, of]) => told(beneficiary, of, links)), ...beside];
}
