import { useMemo } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { useWords } from '../../parts/settings.tsx';
import { menuOf, type MenuGroup } from './menu.ts';

export function useMenu(me: MeView): MenuGroup[] {
  const { say } = useWords();
  const desk = useView('desk', {}).data;
  return useMemo(() => menuOf(me, desk, say), [me, desk, say]);
}
