import { client, useSessionCall } from './api.ts';
import { letGo } from './live/gate.ts';

/** Signing out on purpose: nothing waits for a new sign-in afterwards. */
export function useSignOut() {
  return useSessionCall(async (_asked: undefined) => {
    await client.signOut();
    letGo();
  });
}
