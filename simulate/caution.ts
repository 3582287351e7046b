/** Stands wherever figures of simulated data do. */
export const caution = 'Simulated data. Results on it are no evidence of real-world performance.';
