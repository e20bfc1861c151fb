import { lazy, Suspense } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { useCommand } from '../../parts/commands.ts';
import { Loading } from '../../parts/loading.tsx';
import { Shown } from '../../parts/shown.tsx';

const BatchAskForm = lazy(() => import('./batch-ask-form.tsx').then((found) => ({ default: found.BatchAskForm })));

export interface BatchAskProps {
  me: MeView;
  name: string;
  asks: readonly string[];
  count: number;
  onRun: (input: Record<string, unknown>) => void;
  onCancel: () => void;
}

/** What is the same for every case chosen, asked once with the command's own fields and checks. */
export function BatchAsk(props: BatchAskProps) {
  const command = useCommand(props.name);
  const register = useView('register', {});
  return (
    <Suspense fallback={<Loading />}>
      <Shown query={command}>{(found) => <Shown query={register}>{(words) => (found ? <BatchAskForm {...props} command={found} register={words} /> : null)}</Shown>}</Shown>
    </Suspense>
  );
}
