import { type CaptureSoftware, softwareCategories } from '../capture-software.js';
import { literal } from './quote.js';
import { lowered, plainWords } from './text-sql.js';

/**
 * Whether a merchant sells software that captures a screen or a call: false with a category of other things, unknown
 * without a name. The name is read last, of few rows.
 */
export function capturesScreens(category: string, name: string, list: readonly CaptureSoftware[]): string {
  const words = list.map((each) => each.name).join('|');
  const found =
    list.length === 0
      ? 'false'
      : `regexp_matches(${plainWords(lowered(name))}, ${literal(`(^| )(${words})( |$)`)})`;
  return `CASE WHEN ${category} NOT IN (${softwareCategories.join(', ')}) THEN false WHEN ${name} IS NOT NULL THEN ${found} END`;
}
