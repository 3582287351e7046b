/** Which windows hold a whole group, so that none of its payments need be asked for its instant and status again. */
import type { Window } from '../expression.js';
import { statusesOf } from './window-code.js';

/** Whether `over` reads every payment of the group that `enclosing` gathered at the same anchor. */
export function holdsGroup(over: Window, enclosing: Window): boolean {
  if (over.set !== 'group' || over.within < enclosing.within) return false;
  const counted = statusesOf(over);
  return statusesOf(enclosing).every((one) => counted.includes(one));
}
