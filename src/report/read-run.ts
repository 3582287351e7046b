import { VigieError } from '../errors.js';
import type { Role } from '../intake/payment.js';
import { unusedReasons } from '../intake/rejection.js';
import { parseDecibans } from '../scoring/decibans.js';
import type { JsonFields } from '../scoring/json-fields.js';
import { readRunFile } from '../scoring/run-file.js';
import type { CutOff } from '../scoring/screen/choose-leads.js';
import type { ScreenWarning } from '../scoring/screen/screen-warning.js';
import { bandNames } from '../scoring/weights.js';
import type { ByRole, RunFacts } from './run-facts.js';

const codes = [
  'no-payments',
  'weights-expired',
  'parity-not-shown',
  'corridors-expired',
  'capture-software-expired',
  'rate-missing',
  'approximate-rates',
  'stale-rates',
  'pooled-accounts',
  'minors-kept-apart',
  'records-not-compared',
  'placeholder-values',
  'parties-of-later-payments',
  'left-out-of-facts',
  'read-in-part',
  'lines-unused',
  'scores-not-removed',
] as const satisfies readonly ScreenWarning['code'][];

const reasons = Object.keys(unusedReasons) as (keyof typeof unusedReasons)[];

function warningOf(fields: JsonFields): ScreenWarning {
  const code = fields.oneOf('code', codes);
  const payments = (): number => fields.whole('payments');
  switch (code) {
    case 'no-payments':
      return { code, as_of: fields.has('as_of') ? fields.whole('as_of') : null };
    case 'parity-not-shown':
      return { code, version: fields.text('version') };
    case 'capture-software-expired':
      return { code, names: fields.whole('names') };
    case 'weights-expired':
      return { code, version: fields.text('version'), expires: fields.text('expires') };
    case 'corridors-expired':
      return { code, countries: fields.texts('countries') };
    case 'parties-of-later-payments':
      return { code, payments: payments() };
    case 'rate-missing':
      return { code, file: fields.text('file'), payments: payments() };
    case 'approximate-rates': {
      const last = fields.has('last_day') ? fields.text('last_day') : null;
      return { code, payments: payments(), last_day: last };
    }
    case 'stale-rates':
      return {
        code,
        payments: payments(),
        currencies: fields.texts('currencies'),
        days: fields.whole('days'),
      };
    case 'pooled-accounts':
      return { code, accounts: fields.whole('accounts'), above: fields.whole('above') };
    case 'minors-kept-apart':
      return { code, pairs: fields.whole('pairs') };
    case 'records-not-compared':
    case 'placeholder-values':
      return { code, records: fields.whole('records') };
    case 'left-out-of-facts':
      return {
        code,
        numbers: fields.whole('numbers'),
        above: fields.whole('above'),
        agents: fields.whole('agents'),
      };
    case 'read-in-part':
      return {
        code,
        hubs: fields.whole('hubs'),
        payers: fields.whole('payers'),
        windows: fields.whole('windows'),
        payments: fields.whole('payments'),
      };
    case 'lines-unused':
      return {
        code,
        file: fields.text('file'),
        field: fields.text('field'),
        reason: fields.oneOf('reason', reasons),
        lines: fields.list('lines').map((line) => (typeof line === 'number' ? line : fields.fail('lines'))),
        count: fields.whole('count'),
      };
    case 'scores-not-removed':
      return { code, path: fields.text('path') };
  }
}

function byRole(fields: JsonFields): ByRole {
  return { payer: fields.whole('payer'), beneficiary: fields.whole('beneficiary') };
}

function cutOf(fields: JsonFields): CutOff {
  const bands = fields.part('bands');
  const score = (name: string): number => parseDecibans(fields.text(name)) ?? fields.fail(name);
  return {
    bands: Object.fromEntries(
      bandNames.flatMap((name) => (bands.has(name) ? [[name, bands.whole(name)]] : [])),
    ),
    weakestKept: fields.has('weakest_kept_db') ? score('weakest_kept_db') : undefined,
    strongestLeft: score('strongest_left_out_db'),
  };
}

function cutsOf(fields: JsonFields): RunFacts['counts']['cut'] {
  const of = (role: Role): CutOff | undefined => (fields.has(role) ? cutOf(fields.part(role)) : undefined);
  return { payer: of('payer'), beneficiary: of('beneficiary') };
}

/** @throws VigieError `file`. */
export async function readRun(path: string): Promise<RunFacts> {
  const { record } = await readRunFile(path);
  const counts = record.part('counts');
  const options = record.part('options');
  if (options.truth('all')) {
    throw new VigieError(
      'usage',
      path,
      'lists everybody, for evaluation; a report is of leads: screen without --all.',
    );
  }
  const map = record.part('party_map');
  const list = record.has('list') ? record.part('list') : undefined;
  return {
    id: record.text('run_id'),
    madeAt: record.instant('made_at'),
    asOf: record.has('as_of') ? record.instant('as_of') : undefined,
    program: record.part('program').text('version'),
    ledger: options.text('ledger'),
    versions: record
      .part('versions')
      .entries()
      .map(([name, version]) => [name, String(version)] as const),
    budget: { share: options.text('budget_share'), perRole: options.whole('budget_per_role') },
    counts: {
      payers: counts.whole('payers'),
      evaluated: byRole(counts.part('evaluated')),
      pruned: options.truth('prune'),
      aboveFloor: byRole(counts.part('above_floor')),
      beyondBudget: byRole(counts.part('beyond_budget')),
      cut: counts.has('cut') ? cutsOf(counts.part('cut')) : { payer: undefined, beneficiary: undefined },
      restricted: counts.whole('restricted'),
    },
    partyMap: { parties: map.whole('parties'), records: map.whole('records') },
    list: list === undefined ? null : { entries: list.whole('entries'), matched: list.whole('matched') },
    unknownColumns: record.parts('files').map((file) => ({
      sha256: file.text('sha256'),
      columns: file.texts('unknownColumns'),
      more: file.whole('unknownColumnsMore'),
    })),
    warnings: record.parts('warnings').map(warningOf),
  };
}
