const midnight = /^(\d{4}-\d{2}-\d{2})T00:00(:00(\.0+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Banks write a day as its first instant, which would count as a payment in the night. */
export function dayAtMidnight(text: string | undefined): string | undefined {
  return text === undefined || text.length === 10 ? text : text.replace(midnight, '$1');
}
