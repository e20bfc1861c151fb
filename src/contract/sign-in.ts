import { z } from 'zod';

const secret = z.string().min(1).max(200);

/** `carrier: token` gives the session in the answer, for programs; browsers keep it in a cookie no script can read. */
export const signInBody = z.strictObject({ account: z.string().min(1).max(64), password: secret, carrier: z.enum(['cookie', 'token']).default('cookie') });
export const signedIn = z.object({ account: z.string(), mustChangePassword: z.boolean(), expiresAt: z.string(), token: z.string().optional() });
export type SignedIn = z.infer<typeof signedIn>;

export const switchPostBody = z.strictObject({ postId: z.string().min(1).max(64) });
export const changePasswordBody = z.strictObject({ current: secret, next: secret });

/** The code of the authenticator, or one of the recovery codes. */
export const secondFactorBody = z.strictObject({ code: secret });
/** `provedUntil`: until when approvals ask for no code in this session */
export const secondFactorState = z.object({ isEnrolled: z.boolean(), provedUntil: z.string().nullable() });
export type SecondFactorState = z.infer<typeof secondFactorState>;

/** Places an account is signed in at; `id` ends one. */
export const sessionList = z.object({
  sessions: z.array(z.object({ id: z.string(), createdAt: z.string(), seenAt: z.string(), expiresAt: z.string(), agent: z.string(), isCurrent: z.boolean() })),
});
export type SessionList = z.infer<typeof sessionList>;

/** The password of a new or reset account, given once to whoever made it. */
export const oneTimePassword = z.object({ account: z.string(), password: z.string() });
export type OneTimePassword = z.infer<typeof oneTimePassword>;
