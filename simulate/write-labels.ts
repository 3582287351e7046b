import type { Role } from '../src/intake/payment.js';
import { formatInstant } from '../src/time.js';
import { countryAt } from './countries.js';
import { FileSink } from './file-sink.js';
import { mix32 } from './random.js';
import type { RoleTally, Tally } from './tally.js';
import type { World } from './world.js';

export const labelHeader =
  'party_id,role,class,corridor,target_payments,first_target_at,person,person_name\n';

/**
 * One line for every record id of the extract and role, with the person whose record it is and, of a beneficiary, which
 * of the person's names it bears; none of a body. Where a provider gives no beneficiary ids, the line carries the id
 * that is missing there: an evaluation of beneficiaries needs an extract with ids.
 */
export async function writeLabels(world: World, counted: Tally, path: string): Promise<void> {
  const sink = await FileSink.open(path);
  try {
    sink.text(labelHeader);
    await writeRole(sink, world, 'payer', counted.payers, (index) => counted.payerCorridor[index] as number);
    const { country } = world.parties.beneficiaries;
    await writeRole(sink, world, 'beneficiary', counted.beneficiaries, (index) => country[index] as number);
  } finally {
    await sink.close();
  }
}

async function writeRole(
  sink: FileSink,
  world: World,
  role: Role,
  counted: RoleTally,
  corridorOf: (index: number) => number,
): Promise<void> {
  const { parties } = world;
  const { klass, person, borne } = role === 'payer' ? parties.payers : parties.beneficiaries;
  for (let i = 0; i < klass.length; i++) {
    if (counted.rows[i] === 0) continue;
    if (sink.full) await sink.flush();
    const first = counted.firstTarget[i] as number;
    const since = first === 0 ? '' : formatInstant(first * 1000);
    const name = parties.classNames[klass[i] as number] ?? '';
    const { code } = countryAt(corridorOf(i));
    const who = person[i] === 0 ? '' : String(person[i]).padStart(10, '0');
    const face = borne[i];
    const named = person[i] === 0 || face === undefined ? '' : String(mix32(face)).padStart(10, '0');
    sink.text(
      `${parties.id(role, i)},${role},${name},${code},${counted.targets[i]},${since},${who},${named}\n`,
    );
  }
}
