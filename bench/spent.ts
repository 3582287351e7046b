/** What a piece of work costs this process: CPU-seconds of all its threads, the engine's among them, and seconds. */
export interface Spent<T> {
  readonly result: T;
  readonly cpu: number;
  readonly wall: number;
}

export async function spent<T>(work: () => Promise<T> | T): Promise<Spent<T>> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1e6, wall };
}

/** Greatest resident memory of this process so far, MB. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

export function costText({ cpu, wall }: Omit<Spent<unknown>, 'result'>): string {
  return `${cpu.toFixed(2)} CPU-s, ${wall.toFixed(2)} s`;
}
