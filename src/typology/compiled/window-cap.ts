/** The most payments that a window reads (W4). */
export const windowCap = 1024;
