import { clopperPearson } from '../src/statistics/clopper-pearson.js';
import type { Proportion } from './evaluation.js';

export function proportion(count: number, total: number): Proportion {
  return { count, total, rate: total === 0 ? null : count / total, exact: clopperPearson(count, total) };
}
