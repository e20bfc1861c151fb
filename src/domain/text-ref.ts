/**
 * The hash of a text kept in the content table. The log and the case rows hold only the hash, so that a text can be
 * purged (classified matter, lawful erasure) without touching the log.
 */
export type TextRef = string & { readonly textRef: true };
