/** An explanation for programs: scores in decibans and instants in ISO 8601, named as in leads.csv. */
import { formatInstant, type Instant } from '../time.js';
import type { Catalogue } from '../typology/definition.js';
import { render } from '../typology/render.js';
import { formatDecibans } from './decibans.js';
import type { Lead } from './lead.js';
import {
  isUnscored,
  type LeadExplanation,
  type PartyExplanation,
  type UnscoredExplanation,
} from './lead-explanation.js';
import type { Step, Waterfall } from './waterfall.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

function instant(at: Instant | undefined): string | null {
  return at === undefined || Number.isNaN(at) ? null : formatInstant(at);
}

/** Tenths are exact in text and nearly so in a number, which prints as the text does. */
function decibans(tenths: number): number {
  return Number(formatDecibans(tenths));
}

function leadJson({ score, as_of, ...lead }: Lead): JsonObject {
  return {
    as_of: formatInstant(as_of),
    party_id: lead.party_id,
    role: lead.role,
    route: lead.route,
    score_db: decibans(score),
    probability: null,
    band: lead.band,
    fragile: lead.fragile ?? null,
    alert_at: instant(lead.alert_at),
    first_hit_at: instant(lead.first_hit_at),
    last_hit_at: instant(lead.last_hit_at),
    last_payment_at: instant(lead.last_payment_at),
    payments: lead.payments,
    counterparties: lead.counterparties,
    total_ref_minor: lead.total_ref_minor ?? null,
    ref_currency: lead.ref_currency,
    indicators: lead.indicators,
    explanations: lead.explanations,
    network_id: lead.network_id ?? null,
  };
}

function partyJson(explanation: PartyExplanation): JsonObject {
  const { versions, names } = explanation;
  const ids = (positions: readonly number[]): string[] =>
    positions.map((position) => explanation.payments[position]?.id ?? '');
  return {
    as_of: formatInstant(explanation.asOf),
    party_id: explanation.partyId,
    role: explanation.role,
    versions: {
      weights: versions.weights,
      lists: versions.lists,
      outcomes: versions.outcomes,
      rates: versions.rates,
      corridors: versions.corridors,
      party_map: versions.partyMap,
      name_frequency: versions.nameFrequency,
      max_seq: versions.maxSeq,
    },
    ...(names === undefined ? {} : { names }),
    payments: explanation.payments.map(
      ({
        id,
        at,
        precision,
        amount,
        status,
        counterparty,
        oneWith,
        counterpartyName,
        beneficiaryAge,
        file,
        line,
      }): JsonObject => ({
        payment_id: id,
        at: formatInstant(at),
        precision,
        amount_minor: amount.minor,
        currency: amount.currency,
        status,
        counterparty: counterparty ?? null,
        ...(oneWith === undefined ? {} : { one_party_with: oneWith }),
        ...(counterpartyName === undefined ? {} : { counterparty_name: counterpartyName }),
        beneficiary_age_band: beneficiaryAge,
        file,
        line,
      }),
    ),
    payments_not_shown: explanation.notShown,
    set_aside: explanation.setAside.map(({ counterparty, explanations, payments, fastSeries }) => ({
      counterparty,
      explanations,
      payment_ids: ids(payments),
      fast_series_payment_ids: ids(fastSeries),
    })),
    ages: explanation.ages,
    listed: explanation.listed.map(
      (entry): JsonObject => ({
        party_id: entry.partyId,
        role: entry.role,
        own: entry.own,
        listed_as: entry.listedAs,
        source: entry.source,
        source_grade: entry.sourceGrade ?? null,
        handling: entry.handling ?? null,
        known_from: formatInstant(entry.knownFrom),
        valid_from: instant(entry.validFrom),
        valid_to: instant(entry.validTo),
        matched_by: entry.matchedBy,
        line: entry.line,
      }),
    ),
    network: explanation.network.map(
      (note): JsonObject => ({
        kind: note.kind,
        role: note.role,
        party_id: note.partyId,
        own: note.own,
        value: note.value,
        since: formatInstant(note.at),
        count: note.count,
        by: note.by,
        about: note.about,
        payment_ids: note.payments,
        decided_at: instant(note.since),
      }),
    ),
    unknown: explanation.unknown.map(({ kind, missing, of }) => ({ kind, missing, of })),
    cautions: explanation.cautions,
  };
}

function stepJson(step: Step, explanation: LeadExplanation, catalogue: Catalogue): JsonObject {
  const { indicator } = step;
  const name = catalogue.indicators[indicator]?.strata[step.stratum - 1]?.name;
  return {
    indicator: step.id,
    family: step.family,
    stratum: step.stratum,
    stratum_name: name ?? null,
    epoch: step.epoch,
    weight_db: decibans(step.weight),
    decay: step.decay,
    decayed_db: decibans(step.decayed),
    cut_db: decibans(step.cut),
    counted_db: decibans(step.counted),
    last_at: instant(step.last),
    payment_ids: (explanation.behind.get(indicator) ?? []).map((at) => explanation.payments[at]?.id ?? ''),
    beside_payment_ids: (explanation.beside.get(indicator) ?? []).map(
      (at) => explanation.payments[at]?.id ?? '',
    ),
    values: (explanation.measured.get(indicator) ?? []).map(
      ({ measure, value, silence, signs }): JsonObject => ({
        measure: render(measure),
        value,
        ...(signs === undefined
          ? {}
          : {
              signs: {
                counterparty: signs.counterparty,
                each: signs.signs.map(({ words, holds }) => ({ sign: words.en, holds: holds ?? null })),
              },
            }),
        ...(silence === undefined
          ? {}
          : {
              silence: {
                after_payment_id: silence.last.id,
                broken_by_payment_id: silence.next?.id ?? null,
                as_of: formatInstant(silence.asOf),
                passed_over: silence.passedOver,
              },
            }),
      }),
    ),
    told_of: (explanation.told.get(indicator) ?? []).map(({ counterparty, fact, stratum }) => ({
      counterparty,
      fact,
      stratum,
    })),
  };
}

function waterfallJson(waterfall: Waterfall, explanation: LeadExplanation, catalogue: Catalogue): JsonObject {
  return {
    prior_db: decibans(waterfall.prior),
    steps: waterfall.steps.map((step) => stepJson(step, explanation, catalogue)),
    given_back_db: decibans(waterfall.givenBack),
    score_db: decibans(waterfall.total),
    top_allowed: waterfall.topAllowed,
  };
}

export function explanationJson(
  explanation: LeadExplanation | UnscoredExplanation,
  catalogue: Catalogue,
): JsonObject {
  if (isUnscored(explanation)) {
    return { ...partyJson(explanation), scored: false, reason: explanation.unscored };
  }
  return {
    ...partyJson(explanation),
    scored: true,
    lead: leadJson(explanation.lead),
    deciders: explanation.deciders.map((each): JsonObject => {
      if (each.kind === 'indicator')
        return { indicator: catalogue.indicators[each.indicator]?.id ?? '', band_without: each.band };
      return each.kind === 'others'
        ? { others_at: each.counterparty, band_without: each.band }
        : { payment_id: explanation.payments[each.payment]?.id ?? '', band_without: each.band };
    }),
    pattern: waterfallJson(explanation.pattern, explanation, catalogue),
    victim: waterfallJson(explanation.victim, explanation, catalogue),
  };
}
