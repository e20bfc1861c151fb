import type { RefusalCode } from '../../domain/refusal.ts';

/** The HTTP status of each reason to say no; whatever is not named here is 422: understood, but it cannot be done. */
const statuses: Partial<Record<RefusalCode, number>> = {
  'not-allowed': 403,
  'own-proposal': 403,
  'not-the-proposer': 403,
  'not-invited': 403,
  'not-your-unit': 403,
  'administrators-apart': 403,
  'not-found': 404,
  'changed-meanwhile': 409,
};

export const statusOf = (code: RefusalCode): number => statuses[code] ?? 422;
