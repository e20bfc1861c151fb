import { prove } from './prove.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import type { Verb } from './verb.ts';

/** Coming in, showing who one is, and leaving. */
export const sessionVerbs: readonly Verb[] = [signIn, prove, signOut];
