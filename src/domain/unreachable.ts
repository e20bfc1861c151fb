/** Ends a `switch` over a union: a new variant becomes a compile error, and a corrupt one a loud failure. */
export function unreachable(value: never): never {
  throw new Error(`not a known variant: ${JSON.stringify(value)}`);
}
