import { describe } from 'vitest';
import { saysOfNights } from '../testing/says-of-nights.js';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'night-inflow';

function says(...hours: readonly (number | undefined)[]): string {
  const told = hours.map((hour, i): Told => ({ on: i, known: { beneficiary_hour: hour } }));
  return read(payments(...told), { role: 'beneficiary', owner: 1 }).says(id);
}

describe(id, () => saysOfNights(says));
