/** Not this machine as far as the browser knows: an address kept for documentation. */
export const elsewhere = '192.0.2.1';

/** The browser's flag by which it leads here. Who doesn't go there sees nothing of it: one browser does for all. */
export const leadsHere = `--host-resolver-rules=MAP ${elsewhere} 127.0.0.1`;
