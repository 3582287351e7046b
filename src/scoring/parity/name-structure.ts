/**
 * How a name is built. For the audit alone: whether peoples whose names are built otherwise are alerted otherwise. It is
 * worked out when it is asked for, stands in no score and is kept nowhere.
 */
import { nameParticles } from '../../intake/particles.js';

export const nameStructures = [
  'unknown',
  'other-script',
  'mononym',
  'particles',
  'compound',
  'two-words',
  'three-or-more',
] as const;
export type NameStructure = (typeof nameStructures)[number];

const particles: ReadonlySet<string> = new Set(nameParticles);

/** The first that fits, in this order: no letters, other than Latin letters, one word, a particle, a hyphen, a count. */
export function nameStructure(name: string | null): NameStructure {
  const words = (name ?? '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,.;]+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 'unknown';
  if (words.some((word) => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word)))
    return 'other-script';
  if (words.length === 1) return 'mononym';
  if (words.some((word) => particles.has(word))) return 'particles';
  if (words.some((word) => /\p{L}[-‐‑–]\p{L}/u.test(word))) return 'compound';
  return words.length === 2 ? 'two-words' : 'three-or-more';
}
