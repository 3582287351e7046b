/** Runs before every test file: a ledger narrows the mask of its process, which would hide a file that is made too wide. */
process.umask(0o022);
