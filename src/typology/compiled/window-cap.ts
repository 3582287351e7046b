/** The most payments that a window reads (W4). */
export const windowCap = 1024;
/** The most payments whose payers are told what a beneficiary's stream says (F1). */
export const hearerCap = 4096;
