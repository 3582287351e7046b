import { describe } from 'vitest';
import { saysOfNights } from '../testing/says-of-nights.js';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'night-payments';

function says(...hours: readonly (number | undefined)[]): string {
  const told = hours.map((hour, i): Told => ({ on: i, known: { payer_hour: hour } }));
  return read(payments(...told)).says(id);
}

describe(id, () => saysOfNights(says));
