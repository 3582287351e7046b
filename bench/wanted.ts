/** A figure beside what is wanted of it, so that a reader need not look the bound up. */
export function atMost(value: number, bound: number, show: (value: number) => string): string {
  return `${show(value)} (wanted: at most ${show(bound)}, ${value <= bound ? 'met' : 'missed'})`;
}

export function atLeast(value: number, bound: number, show: (value: number) => string): string {
  return `${show(value)} (wanted: at least ${show(bound)}, ${value >= bound ? 'met' : 'missed'})`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(1)} x`;
}

export function perSecond(count: number): string {
  return `${Math.round(count).toLocaleString('en')}/s`;
}

export function microseconds(seconds: number): string {
  return `${(seconds * 1e6).toFixed(1)} us`;
}

export function megabytes(count: number): string {
  return `${Math.round(count).toLocaleString('en')} MB`;
}

/** 4 GiB, beyond which a machine of that size would have to swap. */
export const mostMegabytes = 4_096;
