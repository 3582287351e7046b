import { describe, it } from 'vitest';
import { writePacs008 } from '../../intake/testing/write-pacs008.js';
import { writePain001 } from '../../intake/testing/write-pain001.js';
import { workplace } from '../testing/payment-file.js';
import { sameInMessage } from '../testing/same-in-message.js';

const place = workplace();

describe('the same payments', () => {
  it.each([writePacs008, writePain001])('give the same ledger as CSV and as $message (I14)', (writer) =>
    sameInMessage(place, writer, { numRuns: 8, payments: 1 }),
  );
});
