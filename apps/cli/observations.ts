/** Decided parties of runs, joined with what the indicators said of them. */
import { lookUp } from '../../evaluate/read-leads.js';
import { readOutcomes } from '../../evaluate/read-outcomes.js';
import { readSample } from '../../evaluate/read-sample.js';
import { readStrata } from '../../evaluate/read-strata.js';
import { VigieError } from '../../src/errors.js';
import type { Role } from '../../src/intake/payment.js';
import { reachesFloor } from '../../src/scoring/bands.js';
import type { Observation } from '../../src/scoring/estimate/observation.js';
import { readLeads } from '../../src/scoring/read-leads.js';
import type { RunFolder } from '../../src/scoring/screen/run-folder.js';
import { mainCollectors, withRunLedger } from '../../src/scoring/screen/run-folder.js';
import { fromCell } from '../../src/scoring/spreadsheet-cell.js';

export interface Gathered {
  readonly observations: readonly Observation[];
  /** Labelled and not used: undecided, in no run, or read for a reason whose probability nobody knows. */
  readonly undecided: number;
  readonly notInRun: number;
  readonly unknownProbability: number;
}

interface Decision {
  readonly reported: boolean | undefined;
  readonly weight: number;
}

const key = (role: Role, id: string): string => `${role}:${id}`;

/** What the sample says of each party that it drew; a stratum's undecided are taken to be as its decided. */
async function sampledDecisions(
  path: string,
  decided: ReadonlyMap<string, boolean | undefined>,
): Promise<ReadonlyMap<string, Decision>> {
  const sample = (await readSample(path)).map((one) => {
    if (one.isPseudonym) {
      throw new VigieError(
        'file',
        path,
        'bears pseudonyms, which no outcome can be joined with: draw a sample for readers with "vigie sample --ids REASON".',
      );
    }
    const id = fromCell(one.id);
    return { ...one, id, reported: one.reported ?? decided.get(key(one.role, id)) };
  });
  const counts = new Map<string, number>();
  for (const { stratum, reported } of sample)
    if (reported !== undefined) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return new Map(
    sample.map(({ role, id, stratum, parties, reported }) => [
      key(role, id),
      { reported, weight: parties / (counts.get(stratum) ?? 1) },
    ]),
  );
}

/** With a sample, a party below the floor counts only where the sample drew it: nothing else has a known probability. */
export async function gatherObservations(
  runs: readonly RunFolder[],
  labels: readonly string[],
  sample: string | undefined,
): Promise<Gathered> {
  const observations: Observation[] = [];
  const left = { undecided: 0, notInRun: 0, unknownProbability: 0 };
  for (const [number, run] of runs.entries()) {
    const path = labels[labels.length === 1 ? 0 : number] ?? '';
    const outcomes = await readOutcomes(path);
    const decided = new Map(outcomes.map(({ role, id, reported }) => [key(role, id), reported]));
    const sampled =
      sample === undefined ? new Map<string, Decision>() : await sampledDecisions(sample, decided);
    const strata = await readStrata(
      run.directory,
      run.catalogue.indicators.map(({ id }) => id),
    );
    const above = sample === undefined ? undefined : await aboveFloor(run);
    const collectors = await withRunLedger(run, mainCollectors);
    const parties = new Map<string, { readonly role: Role; readonly id: string }>();
    for (const { role, id } of outcomes) parties.set(key(role, id), { role, id });
    for (const each of sampled.keys()) {
      const role = each.startsWith('payer:') ? 'payer' : 'beneficiary';
      parties.set(each, { role, id: each.slice(role.length + 1) });
    }
    for (const [each, { role, id }] of parties) {
      const drawn = sampled.get(each);
      const reported = drawn === undefined ? decided.get(each) : drawn.reported;
      const found = lookUp(strata[role], id);
      if (found === undefined) left.notInRun += 1;
      else if (reported === undefined) left.undecided += 1;
      else if (drawn === undefined && above?.has(each) === false) left.unknownProbability += 1;
      else {
        const collector = role === 'payer' ? collectors.get(id) : undefined;
        observations.push({
          role,
          strata: found,
          reported,
          weight: drawn?.weight ?? 1,
          cluster: `${number}:${collector ?? each}`,
        });
      }
    }
  }
  return { observations, ...left };
}

async function aboveFloor(run: RunFolder): Promise<ReadonlySet<string>> {
  const leads = await readLeads(`${run.directory}/leads.csv`);
  return new Set(
    leads
      .filter(({ score }) => reachesFloor(score, run.weights))
      .map(({ role, party_id: id }) => key(role, id)),
  );
}
