/** The id of a payment that has none: it rests on what is said of it, so that it is the same when it is told again. */
import { createHash } from 'node:crypto';

export function contentId(account: string, day: string, content: string): string {
  return `${account}/${day}/${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}
