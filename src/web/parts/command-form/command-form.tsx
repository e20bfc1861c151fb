import { lazy, Suspense } from 'react';
import { Loading } from '../loading.tsx';
import type { CommandFormProps } from './open-command-form.tsx';

// Its controls weigh more than most screens: they come when the first act is opened.
const OpenCommandForm = lazy(() => import('./open-command-form.tsx').then((found) => ({ default: found.OpenCommandForm })));

/** One act as a form, generated from the command's own input. */
export const CommandForm = (props: CommandFormProps) => (
  <Suspense fallback={<Loading />}>
    <OpenCommandForm {...props} />
  </Suspense>
);
