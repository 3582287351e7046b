/** What a screening writes of each lead, by the compiled evaluator: hits with their payments and values, fragility (E7). */
import type { Role } from '../../intake/payment.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import { rowOf } from '../../typology/compiled/entry.js';
import { type Sight, streamSight } from '../../typology/compiled/stream-sight.js';
import type { Indicator } from '../../typology/definition.js';
import type { Epoch } from '../../typology/evidence.js';
import { readsNamed, restsOnAll } from '../../typology/interpret-matched.js';
import { formatRatio } from '../../typology/interpret-ratio.js';
import { render } from '../../typology/render.js';
import { isFragile, leftOutInTurn, withoutIndicator } from '../fragile.js';
import { leadBand } from '../lead-band.js';
import type { Scorer } from '../score.js';
import type { BatchEvaluation, Ending } from './batch.js';
import type { RankedLead } from './choose-leads.js';
import { factsExcept, toldOfWhom } from './derived-facts.js';
import type { ToldLead } from './lead-histories.js';
import { paymentEvents } from './party-stream-rows.js';

export interface Hit {
  /** Place in the catalogue. */
  readonly indicator: number;
  readonly epoch: Epoch;
  readonly stratum: number;
  /** Seqs of the payments on which it rests (E9), in stream order. */
  readonly payments: readonly number[];
  /** Seqs of the named payments beside these. */
  readonly beside: readonly number[];
  readonly values: readonly { readonly measure: string; readonly value: string }[];
  /** The band of the lead without this indicator, in either epoch (E7). */
  readonly bandWithout: RankedLead['band'];
}

export interface LeadFindings {
  readonly lead: RankedLead;
  readonly hits: readonly Hit[];
  /** Keys of the counterparties whose payments an explanation sets aside. */
  readonly setAside: readonly number[];
}

export interface FindingsPlan {
  readonly scorer: Scorer;
  readonly evaluation: BatchEvaluation;
}

const epochs = [0, 1] as const;

function valueText(value: { readonly n: number | bigint; readonly d: number | bigint } | undefined): string {
  return value === undefined ? 'unknown' : formatRatio({ n: BigInt(value.n), d: BigInt(value.d) });
}

/** What is the same for every lead: of each indicator the texts of its measures and how its strata rest on payments. */
interface Told {
  readonly measures: readonly string[];
  /** By stratum, from 1 on: whether it rests on all payments behind, and whether it reads named ones. */
  readonly strata: readonly { readonly onAll: boolean; readonly named: boolean }[];
}

function toldOfAll({ evaluator }: Ending): readonly Told[] {
  const { catalogue, readings } = evaluator.compiled;
  return catalogue.indicators.map(({ strata, behind }, at) => ({
    measures: (readings[at] ?? []).map(({ measure }) => render(measure)),
    strata: strata.map(({ when }) => ({ onAll: restsOnAll(when, behind), named: readsNamed(when) })),
  }));
}

function hitsOf(
  lead: RankedLead,
  ending: Ending,
  owned: OwnedRows,
  told: readonly Told[],
): Omit<Hit, 'bandWithout'>[] {
  const { evaluator, stream, evidence } = ending;
  const { catalogue, readings, world } = evaluator.compiled;
  let made: Sight | undefined;
  const sight = (): Sight => {
    made ??= streamSight(stream, evidence.at, paymentEvents(owned));
    return made;
  };
  const seqsOf = (indicator: Indicator, at: number, stratum: number, epoch: Epoch): readonly number[] => {
    if (told[at]?.strata[stratum - 1]?.onAll === true) {
      return evidence.entries(at, epoch).map((entry) => world.rows.seq[rowOf(entry)] as number);
    }
    return sight()
      .matched(indicator, stratum, epoch)
      .map(({ seq }) => seq);
  };
  const besideOf = (indicator: Indicator, at: number, stratum: number, epoch: Epoch): readonly number[] => {
    if (told[at]?.strata[stratum - 1]?.named !== true) return [];
    return sight()
      .beside(indicator, stratum, epoch)
      .map(({ seq }) => seq);
  };
  const hits: Omit<Hit, 'bandWithout'>[] = [];
  catalogue.indicators.forEach((indicator, at) => {
    if (indicator.side !== lead.role) return;
    for (const epoch of epochs) {
      const stratum = evidence.stratum(at, epoch);
      if (stratum < 1) continue;
      const values = evidence.values(at, epoch).map((value, i) => ({
        measure: told[at]?.measures[i] ?? '',
        value:
          readings[at]?.[i]?.kind === 'truth' && value !== undefined
            ? String(value.n === 1)
            : valueText(value),
      }));
      hits.push({
        indicator: at,
        epoch,
        stratum,
        payments: seqsOf(indicator, at, stratum, epoch),
        beside: besideOf(indicator, at, stratum, epoch),
        values,
      });
    }
  });
  return hits;
}

interface Explained {
  /** Ids of the explanations that set payments of the lead aside, in the order in which its payments meet them. */
  readonly explanations: readonly string[];
  readonly counterparties: readonly number[];
}

function explainedOf({ evaluator, stream }: Ending, role: Role): Explained {
  const { explanations } = evaluator.compiled.catalogue;
  const { rows } = stream.world;
  const other = role === 'payer' ? rows.beneficiary : rows.payer;
  const met = new Set<number>();
  const found = new Set<string>();
  const counterparties = new Set<number>();
  for (let i = 0; i < stream.scopedCount; i++) {
    const entry = stream.scoped[i] as number;
    const pair = stream.pairAt(entry);
    if (pair < 0 || !stream.isSetAside(pair) || met.has(pair)) continue;
    met.add(pair);
    counterparties.add(other[rowOf(entry)] as number);
    for (const place of evaluator.explanationsOf(stream, pair)) found.add(explanations[place]?.id ?? '');
  }
  return { explanations: [...found], counterparties: [...counterparties] };
}

/** The rows whose absence could change a band (E7). */
function countingRows({ stream }: Ending, hits: readonly Pick<Hit, 'beside'>[]): number[] {
  const { seq } = stream.world.rows;
  const rows = Array.from(stream.residual.subarray(0, stream.residualCount), (entry) => rowOf(entry));
  const beside = new Set(hits.flatMap((hit) => hit.beside));
  if (beside.size === 0) return rows;
  const named = Array.from(stream.allInOrder(), rowOf).filter((row) => beside.has(seq[row] as number));
  return [...new Set([...rows, ...named])];
}

/** What the lead shows at as_of, taken while its evaluation stands. */
interface Seen {
  readonly hits: readonly Hit[];
  readonly explained: Explained;
  /** Rows that are residual or on which a hit rests beside them. */
  readonly counting: readonly number[];
  /** The bands without each indicator that hit. */
  readonly bandsWithout: ReadonlyMap<number, RankedLead['band']>;
}

function seen(
  plan: FindingsPlan,
  lead: RankedLead,
  ending: Ending,
  owned: OwnedRows,
  told: readonly Told[],
): Seen {
  const { evidence } = ending;
  const hits = hitsOf(lead, ending, owned, told);
  const { role, route } = lead;
  const bandsWithout = new Map(
    [...new Set(hits.map(({ indicator }) => indicator))].map((at) => [
      at,
      leadBand(plan.scorer, withoutIndicator(evidence, at), role, route),
    ]),
  );
  return {
    hits: hits.map((hit) => ({ ...hit, bandWithout: bandsWithout.get(hit.indicator) ?? lead.band })),
    counting: countingRows(ending, hits),
    bandsWithout,
    // Last: it reads pairs anew.
    explained: explainedOf(ending, role),
  };
}

/** One lead after another; what is the same for all of them is worked out with the first. */
export class Findings {
  private readonly plan: FindingsPlan;
  private told: readonly Told[] | undefined;

  constructor(plan: FindingsPlan) {
    this.plan = plan;
  }

  of({ lead, stream }: ToldLead): LeadFindings {
    const { evaluation } = this.plan;
    const { derived } = stream;
    let found: Seen | undefined;
    evaluation.once(stream, lead.role, (ending) => {
      this.told ??= toldOfAll(ending);
      found = seen(this.plan, lead, ending, stream, this.told);
    });
    if (found === undefined) throw new Error(`lead ${lead.party_id} has no evaluation`);
    const { hits, explained, counting, bandsWithout } = found;
    const fragile = isFragile(lead.band, {
      indicators: bandsWithout.keys(),
      beneficiaries: toldOfWhom(derived),
      payments: leftOutInTurn(counting, stream.rows),
      withoutIndicator: (at) => bandsWithout.get(at) ?? lead.band,
      withoutToldOf: (about) => evaluation.band({ ...stream, derived: factsExcept(derived, about) }, lead),
      withoutPayment: (without) => evaluation.band({ ...stream, without }, lead),
    });
    const { explanations, counterparties } = explained;
    return { lead: { ...lead, fragile, explanations }, hits, setAside: counterparties };
  }
}
