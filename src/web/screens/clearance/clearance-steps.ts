import type { Step } from '../../../domain/proposal/todos.ts';

/** The to-do steps this desk serves, as the inbox is asked for them. */
export const clearanceSteps = (['clear', 'issue', 'serve'] satisfies readonly Step[]).join(',');
