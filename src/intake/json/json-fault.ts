import { VigieError } from '../../errors.js';
import type { Place } from '../reader.js';

/** Why a JSON file is refused whole. */
const faults = {
  malformed: 'the JSON is not well-formed; ask for the file again, or mend it there',
  cut: 'the JSON ends before its last value does; fetch the file again',
  depth: 'values lie deeper in each other than in any account report; check where the file comes from',
  'too-long': 'a text is longer than in any account report; check where the file comes from',
  'too-much': 'one record is larger than in any account report; check where the file comes from',
  encoding: 'the JSON is not UTF-8; save it as UTF-8',
} as const;

export function refuseJson(path: string, fault: keyof typeof faults, place: Place): never {
  throw new VigieError('file', path, `${faults[fault]} (line ${place.line}, byte ${place.offset})`);
}
