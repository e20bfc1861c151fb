import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/** Beginning and ending a session with a server. */
export const accountVerbs = [signIn, signOut] as const;
